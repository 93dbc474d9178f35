using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What a course has been counted as, so that the sums can be put right by the difference when it changes.</summary>
internal sealed class CountedCourse
{
    private CountedCourse() { }

    public CourseId Course { get; private init; }
    public ReferralId Referral { get; private init; }

    /// <summary>The key of the programme that judged the referral: it never becomes another.</summary>
    public string Programme { get; private init; } = "";
    public DateOnly? StartedOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The <see cref="Counting.Rules"/> it was counted by.</summary>
    public int Rules { get; private set; }

    /// <summary>Sealed: together it tells much of one family.</summary>
    public IReadOnlyList<Counted> Counts { get; private set; } = [];

    public static CountedCourse Of(CourseId course, ReferralId referral, string programme) =>
        new()
        {
            Course = course,
            Referral = referral,
            Programme = programme,
        };

    /// <returns>What the sums change by.</returns>
    public IReadOnlyList<Counted> Recount(DateOnly? startedOn, DateOnly? endedOn, IReadOnlyList<Counted> now)
    {
        var change = now.InsteadOf(Counts);
        (StartedOn, EndedOn, Counts, Rules) = (startedOn, endedOn, now, Counting.Rules);
        return change;
    }

    /// <summary>One visit of a course that has begun and goes on became another: nothing else of it is read.</summary>
    public IReadOnlyList<Counted> Recount(VisitFigures? before, VisitFigures? after)
    {
        var now = Counts.Concat(Of(after).InsteadOf(Of(before))).WithCourses();
        var change = now.InsteadOf(Counts);
        Counts = now;
        return change;

        IEnumerable<Counted> Of(VisitFigures? visit) => visit is null ? [] : Counting.OfVisit(visit, StartedOn!.Value);
    }
}

/// <summary>What a referral has been counted as, in the same way.</summary>
internal sealed class CountedReferral
{
    private CountedReferral() { }

    public ReferralId Referral { get; private init; }
    public string Programme { get; private init; } = "";

    /// <summary>The first and the last day on which something of it counts: between them whoever looks for it finds it.</summary>
    public DateOnly FirstOn { get; private set; }
    public DateOnly LastOn { get; private set; }

    /// <summary>The <see cref="Counting.Rules"/> it was counted by.</summary>
    public int Rules { get; private set; }

    /// <summary>Sealed.</summary>
    public IReadOnlyList<Counted> Counts { get; private set; } = [];

    public static CountedReferral Of(ReferralId referral, string programme) => new() { Referral = referral, Programme = programme };

    /// <returns>What the sums change by.</returns>
    public IReadOnlyList<Counted> Recount(IReadOnlyList<Counted> now)
    {
        var change = now.InsteadOf(Counts);
        (Counts, Rules) = (now, Counting.Rules);
        (FirstOn, LastOn) = (now.Min(c => c.Quarter.FirstDay), now.Max(c => c.Quarter.LastDay));
        return change;
    }
}

/// <summary>How many there are of something in a quarter under a programme, over all cases that are or were here.</summary>
internal sealed class CourseSum
{
    /// <summary>The key of the base programme.</summary>
    public required string Programme { get; init; }
    public required Figure Figure { get; init; }
    public required int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Quarter { get; init; }
    public required string Key { get; init; }
    public required int N { get; init; }

    /// <summary>How many of them are of cases that were erased: they stay, and nothing ties them to anybody (ADR 0018).</summary>
    public required int Erased { get; init; }
}

/// <summary>How many families the municipality expects to help in a year.</summary>
internal sealed class Expectation
{
    public required int Year { get; init; }
    public required int Families { get; set; }
    public required UserId SetBy { get; set; }
    public required DateTimeOffset SetAt { get; set; }
}
