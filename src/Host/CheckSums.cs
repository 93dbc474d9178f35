using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host;

/// <summary>Holds the sums of the reports against what the rooms hold: a sample by lot, or all of them. Sums that were found wrong count as wrong until all have been recounted and verify.
/// The log of use tells each whole recount, and the first sample that finds something.</summary>
internal static class CheckSums
{
    /// <summary>So many courses and as many referrals.</summary>
    private const int InASample = 20;
    private static readonly TimeSpan Whole = TimeSpan.FromDays(1);

    internal enum Depth
    {
        Sample,

        /// <summary>All of them if it is a day since that was last done, or something was found wrong; else a sample.</summary>
        WhatIsDue,
        All,
    }

    [Allow(Role.System)]
    [Audited(AuditAction.Read, TrustRecord.Sums)]
    internal sealed record Query(Depth Depth) : IQuery<Answer>;

    /// <param name="AreSound">False also where an earlier check found something that no whole recount has cleared since.</param>
    internal sealed record Answer(SumsReport Report, bool AreSound);

    internal sealed class Handler(ISums sums, TrustRecord record, AuditNote note, TimeProvider clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var last = await record.LastSums(cancellation);
            var isDue = last is not { Verified: true } || clock.GetUtcNow() - last.At >= Whole;
            var all = query.Depth == Depth.All || (query.Depth == Depth.WhatIsDue && isDue);
            var report = all ? await sums.Verify(cancellation) : await sums.Sample(InASample, cancellation);
            var (isWrong, isKnown) = (report.Wrong.Count > 0, last is { Verified: false });
            note.Refusal = isWrong ? TrustRecord.SumsWrong : null;
            note.GoesOn = !all && (!isWrong || isKnown);
            return new Answer(report, !isWrong && (all || !isKnown));
        }
    }
}
