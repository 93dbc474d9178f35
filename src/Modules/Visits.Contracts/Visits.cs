using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Contracts;

public enum EndReason
{
    Completed,
    FamilyWithdrew,
    Moved,
    PassedOn,
    Other,
}

public sealed record CourseEnded(CourseId Course, ReferralId Referral, DateOnly EndedOn, EndReason Reason) : IFact;

/// <summary>What reports count of a course that goes on has changed: a visit came about, did not, or was put right, a pause began, a booster was offered.</summary>
/// <param name="Visit">Where it was one visit and nothing else.</param>
public sealed record CourseChanged(CourseId Course, ReferralId Referral, VisitChange? Visit = null) : IFact;

/// <param name="Before">Null where it counted nowhere.</param>
/// <param name="After">Null where it counts nowhere.</param>
/// <param name="StartedOn">When the course began, as it now stands.</param>
public sealed record VisitChange(VisitFigures? Before, VisitFigures? After, DateOnly? StartedOn);

public sealed record CourseReassigned(CourseId Course, ReferralId Referral, UserId Pedagogue) : IFact;

/// <summary>How many courses a pedagogue carries, for whoever gives her one more (S3).</summary>
public sealed record Load(UserId Pedagogue, int Active, int Planned, int Paused);

/// <summary>What was carried from a visit to the day-care, as agreed with the parents.</summary>
public sealed record Handover(DateOnly HeldOn, string Text);

/// <summary>What was done in the course of a referral: the days of its held visits, and what of them was shared, each in order.</summary>
public sealed record CourseAccount(IReadOnlyList<DateOnly> Held, IReadOnlyList<Handover> Handovers)
{
    public static CourseAccount Nothing { get; } = new([], []);
}

/// <summary>What became of a visit that was to be.</summary>
public enum VisitOutcome
{
    Held,
    Cancelled,
    NoShow,
}

/// <summary>A visit that came about, or did not.</summary>
/// <param name="On">The day it was held, or the first on which it was to be.</param>
/// <param name="AtHome">Whether in the family's home; null where no place was recorded.</param>
public sealed record VisitFigures(
    VisitOutcome Outcome,
    DateOnly On,
    bool Booster,
    bool? AtHome,
    int? Minutes,
    IReadOnlyList<string> Techniques
);

/// <summary>What of a course counts, without a name: days, and what was done on them.</summary>
/// <param name="StartedOn">The day of the start meeting.</param>
/// <param name="PausedFrom">The first day of each pause.</param>
/// <param name="Progress">How far each goal came; told once the course has ended.</param>
/// <param name="HelpedMost">The technique that each says helped most; told once the course has ended.</param>
public sealed record CourseFigures(
    DateOnly? StartedOn,
    DateOnly? EndedOn,
    EndReason? EndReason,
    DateOnly? BoosterOfferedOn,
    IReadOnlyList<VisitFigures> Visits,
    IReadOnlyList<DateOnly> PausedFrom,
    IReadOnlyList<GoalProgress> Progress,
    IReadOnlyDictionary<Rater, string> HelpedMost
);

/// <summary>Who says how near a goal is, and what helped.</summary>
public enum Rater
{
    Parents,
    Pedagogue,
}

/// <summary>A goal that was scored both before and after by the same: 1 is far from it, 5 is there.</summary>
/// <param name="Group"><c>home</c>, <c>child</c> or <c>daycare</c> (N4).</param>
public sealed record GoalProgress(Rater By, string Group, int Before, int After);

/// <summary>A course of one pedagogue's and its days.</summary>
/// <param name="StartedOn">The day of the start meeting.</param>
public sealed record CarriedCourse(CourseId Course, ReferralId Referral, DateOnly? StartedOn, DateOnly? EndedOn);

/// <summary>A course and the referral that it came from.</summary>
public sealed record CourseCase(CourseId Course, ReferralId Referral);

/// <summary>That a course was moved to other rules, and when.</summary>
public sealed record CourseMove(DateOnly On, ProgrammeVersionId To);

public interface ICourses
{
    /// <summary>What reports count of a course, whoever asks.</summary>
    /// <exception cref="KeyNotFoundException">There is no such course.</exception>
    Task<CourseFigures> FiguresOf(CourseId course, CancellationToken cancellation);

    /// <summary>The referral of a course, as far as the caller may work with it; null where there is none or it is none of hers.</summary>
    Task<ReferralId?> OwnReferralOf(CourseId course, CancellationToken cancellation);

    /// <summary>The courses that a pedagogue carries, and those of hers that ended on the day or later; no more than so many, the latest first.</summary>
    Task<IReadOnlyList<CarriedCourse>> CarriedBy(UserId pedagogue, DateOnly endedSince, int most, CancellationToken cancellation);

    /// <summary>How many courses have begun or ended.</summary>
    Task<int> HowMany(CancellationToken cancellation);

    /// <summary>Each of them, the oldest first.</summary>
    IAsyncEnumerable<CourseCase> All();

    /// <summary>The load of every pedagogue with a course that has not ended.</summary>
    Task<IReadOnlyList<Load>> Loads(CancellationToken cancellation);

    /// <summary>The referral of a course, by the course's number (<c>2026-0001</c>), whoever asks; null where there is none.</summary>
    Task<ReferralId?> ReferralOf(string number, CancellationToken cancellation);

    /// <summary>Of a case that the caller has been let into.</summary>
    Task<CourseAccount> AccountOf(ReferralId referral, CancellationToken cancellation);

    /// <summary>The latest move of a course in a case that the caller has been let into; null where it still has its first rules.</summary>
    Task<CourseMove?> LastMoveOf(CourseId course, CancellationToken cancellation);
}

/// <summary>The visits, end and booster of an imported course, through the same rules as if typed in.
/// A refusal's fields are named as in the import file (<c>visits</c>, <c>endedOn</c>, <c>endReason</c>, <c>boosterOn</c>).</summary>
public interface ICourseImport
{
    /// <param name="visits">Days of held visits; the first is the start meeting.</param>
    Task<Result<Done>> Record(
        CourseId course,
        IReadOnlyList<DateOnly> visits,
        DateOnly? endedOn,
        EndReason? endReason,
        DateOnly? boosterOn,
        CancellationToken cancellation
    );
}
