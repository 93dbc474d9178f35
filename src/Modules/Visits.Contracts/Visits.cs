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

public interface ICourses
{
    /// <summary>The load of every pedagogue with a course that has not ended.</summary>
    Task<IReadOnlyList<Load>> Loads(CancellationToken cancellation);

    /// <summary>The referral of a course, by the course's number (<c>2026-0001</c>), whoever asks; null where there is none.</summary>
    Task<ReferralId?> ReferralOf(string number, CancellationToken cancellation);

    /// <summary>Of a case that the caller has been let into.</summary>
    Task<CourseAccount> AccountOf(ReferralId referral, CancellationToken cancellation);
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
