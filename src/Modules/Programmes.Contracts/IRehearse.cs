using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>What a version that is not in force would have said to the referrals received in a span. It changes nothing.</summary>
public interface IRehearseReferrals
{
    /// <param name="most">So many of those that come out otherwise are told, the oldest number first.</param>
    Task<ReferralRehearsal> Rehearse(ProgrammeVersion draft, DateOnly from, DateOnly to, int most, CancellationToken cancellation);
}

/// <param name="Received">All that were received in the span.</param>
/// <param name="EligibleBefore">As they were judged, each under the version it is pinned to.</param>
/// <param name="EligibleAfter">As the draft judges them, by the same rule and the same facts.</param>
/// <param name="ChangedTotal">How many come out otherwise, told or not.</param>
public sealed record ReferralRehearsal(
    IReadOnlySet<ReferralId> Received,
    int EligibleBefore,
    int EligibleAfter,
    int ChangedTotal,
    IReadOnlyList<ChangedReferral> Changed
);

/// <summary>A referral that would have come out otherwise: its number, and no name.</summary>
/// <param name="Grounds">As the draft judges it.</param>
public sealed record ChangedReferral(ReferralId ReferralId, bool Before, bool After, IReadOnlyList<RehearsedGround> Grounds, string Number);

public sealed record RehearsedGround(string Code, bool Met, LocalText Text, string Source);

/// <summary>What a version would mean for courses, were they moved to it: none is, when it comes into force.</summary>
public interface IRehearseCourses
{
    /// <param name="received">Whose courses are counted for themselves, whether they have ended or not.</param>
    /// <param name="most">So many of the open courses whose limits would be others are told, by number.</param>
    Task<CourseRehearsal> Rehearse(ProgrammeVersion draft, IReadOnlySet<ReferralId> received, int most, CancellationToken cancellation);
}

/// <param name="ReceivedOverLimit">Courses of the received referrals that have gone beyond the draft's limits.</param>
/// <param name="Open">Courses that have not ended.</param>
/// <param name="OpenOverLimit">Those of them that have gone beyond the draft's limits.</param>
/// <param name="MovedTotal">Those of them whose limits would be others, told or not.</param>
/// <param name="Weeks">The visits to be expected in the weeks to come.</param>
/// <param name="WithPace">Open courses that have a pace, and so are in <paramref name="Weeks"/>: begun, and not paused.</param>
public sealed record CourseRehearsal(
    int ReceivedOverLimit,
    int Open,
    int OpenOverLimit,
    int MovedTotal,
    IReadOnlyList<RehearsedCourse> Courses,
    IReadOnlyList<RehearsedWeek> Weeks,
    int WithPace
);

/// <summary>An open course whose limits would be others: its number, and no name.</summary>
public sealed record RehearsedCourse(CourseId CourseId, string Number, CourseFrame Before, CourseFrame After);

/// <summary>How far a course may go under a version.</summary>
/// <param name="VisitsLeft">Null without a limit.</param>
/// <param name="LastDay">Null without a limit, or before the start meeting.</param>
/// <param name="BoosterFrom">Counted from the last visit that is held; null without a booster, or before the first visit.</param>
/// <param name="OverLimit">It has gone further already: visits beyond the limit, a visit after the last day, or not ended by then.</param>
public sealed record CourseFrame(int? VisitsLeft, DateOnly? LastDay, DateOnly? BoosterFrom, DateOnly? BoosterTo, bool OverLimit);

/// <summary>Visits to be expected in a week, at the pace that each course has had so far.</summary>
public sealed record RehearsedWeek(DateOnly Monday, decimal Before, decimal After);
