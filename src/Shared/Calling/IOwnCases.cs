namespace BarnetIMidten.Shared.Calling;

/// <summary>Which cases are whose. The room of referrals answers; the kernel asks where it shows what somebody wrote of a case before.</summary>
public interface IOwnCases
{
    /// <summary>Those of these that are a referral or a course, and none of the caller's business now: neither her own nor open to her by break-glass.</summary>
    Task<IReadOnlySet<Guid>> ForeignAmong(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation);
}
