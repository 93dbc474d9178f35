using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Referrals.Tests.Domain;

/// <summary>Random variants beside a second, naive reading of the rules, written from the contract's words.</summary>
public sealed class EligibilityOfVariantsTests
{
    private static readonly Gen<TargetGroup> Variants =
        from least in Gen.Choose(0, 40)
        from more in Gen.Choose(0, 60)
        from unborn in Gen.Elements(true, false)
        from weeks in Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 30).Select(n => (int?)n)))
        from daycare in Gen.Elements(true, false)
        from acquainted in Gen.Elements(true, false)
        from support in Gen.Elements(true, false)
        select new TargetGroup(least, least + more, unborn, unborn ? weeks : null, daycare, acquainted, support);

    private static readonly Gen<Situation> Families =
        from received in Gen.Choose(0, 1_500).Select(d => new DateOnly(2023, 12, 1).AddDays(d))
        from birth in Gen.Frequency((1, Gen.Constant<int?>(null)), (4, Gen.Choose(-30, 3_200).Select(n => (int?)n)))
        from due in Gen.Choose(-60, 300)
        from wasUnborn in Gen.Elements(true, false)
        from daycare in Gen.Elements(Enum.GetValues<DaycareKind>())
        from acquainted in Gen.Elements(true, false)
        from support in Gen.Elements(true, false)
        select new Situation(
            received,
            birth is { } days ? received.AddDays(-days) : null,
            birth is null || wasUnborn ? received.AddDays(due) : null,
            daycare,
            acquainted,
            support
        );

    [Fact]
    public void Eligibility_under_any_variant_agrees_with_a_naive_reading() =>
        Prop.ForAll(
                Variants.ToArbitrary(),
                Families.ToArbitrary(),
                (target, family) => Eligibility.Judge(family, target, A.Sources).All(f => f.Met) == Naive(target, family)
            )
            .QuickCheckThrowOnFailure();

    private static bool Naive(TargetGroup target, Situation family)
    {
        if (target.DaycareRequired && family.Daycare == DaycareKind.None)
        {
            return false;
        }

        if ((target.AcquaintanceRequired && !family.Acquainted) || (target.SupportCourseRequired && !family.SupportCourse))
        {
            return false;
        }

        var isBorn = family.BirthDate is { } born && (family.DueDate is null || born <= family.ReceivedOn);
        return isBorn ? OfAge(target, family.BirthDate!.Value, family.ReceivedOn) : SoonDue(target, family);
    }

    /// <summary>Birthday by birthday, month by month: a day that the month lacks becomes its last.</summary>
    private static bool OfAge(TargetGroup target, DateOnly birth, DateOnly day)
    {
        var months = -1;
        for (var (year, month) = (birth.Year, birth.Month); ; )
        {
            if (new DateOnly(year, month, Math.Min(birth.Day, DateTime.DaysInMonth(year, month))) > day)
            {
                return months >= target.MinAgeMonths && months <= target.MaxAgeMonths;
            }

            months++;
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }
    }

    private static bool SoonDue(TargetGroup target, Situation family)
    {
        var latest = family.ReceivedOn;
        for (var week = 0; week < (target.PrenatalWeeksBeforeDue ?? 0); week++)
        {
            latest = latest.AddDays(7);
        }

        return target.Prenatal && (target.PrenatalWeeksBeforeDue is null || family.DueDate <= latest);
    }
}
