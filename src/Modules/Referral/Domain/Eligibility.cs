using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What eligibility is judged on.</summary>
internal sealed record Situation(
    DateOnly ReceivedOn,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    DaycareKind Daycare,
    bool Acquainted,
    bool SupportCourse
)
{
    /// <summary>A child born after the referral was received is judged by its due date, as it was then.</summary>
    public bool Unborn => BirthDate is null || (DueDate is not null && BirthDate > ReceivedOn);

    /// <summary>As it was when the grounds were kept: a child judged unborn stays so, although its birth, on whatever day, was recorded later.</summary>
    public Situation AsJudged(IReadOnlyList<KeptGround> kept) =>
        kept.Any(g => g.Code == PrenatalGround) ? this with { BirthDate = null } : this;

    internal const string PrenatalGround = "prenatal";
}

/// <summary>One ground, met or not. <paramref name="TextKey"/> and <paramref name="Arguments"/> are what it says.</summary>
internal sealed record Finding(string Code, bool Met, string TextKey, IReadOnlyList<object?> Arguments, string Source);

/// <summary>A ground as it is kept: with the words it was given in.</summary>
internal sealed record KeptGround(string Code, bool Met, LocalText Text, string Source);

/// <summary>Whether a family is within the programme's target group, a ground for each thing that the version asks for (A1, A2, N1).</summary>
internal static class Eligibility
{
    private const int DaysAWeek = 7;

    public static IReadOnlyList<Finding> Judge(Situation family, TargetGroup target, RuleSources sources)
    {
        var findings = new List<Finding> { family.Unborn ? Prenatal(family, target, sources) : OfAge(family, target, sources) };
        if (target.DaycareRequired)
        {
            findings.Add(Asked("daycare", family.Daycare != DaycareKind.None, sources.Daycare ?? RuleSources.Own));
        }

        if (target.AcquaintanceRequired)
        {
            findings.Add(Asked("acquaintance", family.Acquainted, sources.Acquaintance ?? RuleSources.Own));
        }

        if (target.SupportCourseRequired)
        {
            findings.Add(Asked("supportCourse", family.SupportCourse, sources.SupportCourse ?? RuleSources.Own));
        }

        return findings;
    }

    /// <summary>Completed months on the day the referral was received, both limits included.</summary>
    private static Finding OfAge(Situation family, TargetGroup target, RuleSources sources)
    {
        var months = Age.InCompletedMonths(family.BirthDate!.Value, family.ReceivedOn);
        var met = months >= target.MinAgeMonths && months <= target.MaxAgeMonths;
        return new Finding(
            "age",
            met,
            months < 0 ? "referral.ground.age-unborn" : "referral.ground.age",
            [months, target.MinAgeMonths, target.MaxAgeMonths],
            sources.Age
        );
    }

    /// <summary>The due date is at most so many weeks after the day received; it may also lie before it.</summary>
    private static Finding Prenatal(Situation family, TargetGroup target, RuleSources sources)
    {
        var due = family.DueDate!.Value;
        if (!target.Prenatal)
        {
            return new Finding(Situation.PrenatalGround, false, "referral.ground.prenatal-none", [due], sources.Prenatal);
        }

        if (target.PrenatalWeeksBeforeDue is not { } weeks)
        {
            return new Finding(Situation.PrenatalGround, true, "referral.ground.prenatal-any", [due], sources.Prenatal);
        }

        var daysToDue = (long)due.DayNumber - family.ReceivedOn.DayNumber;
        return new Finding(
            Situation.PrenatalGround,
            daysToDue <= (long)weeks * DaysAWeek,
            "referral.ground.prenatal",
            [due, weeks],
            sources.Prenatal
        );
    }

    private static Finding Asked(string code, bool met, string source) =>
        new(code, met, met ? $"referral.ground.{code}" : $"referral.ground.{code}-unmet", [], source);
}
