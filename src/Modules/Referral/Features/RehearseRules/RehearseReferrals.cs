using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features.RehearseRules;

/// <summary>Judges what was registered once more, under rules that are not in force: read in one query, row by row, and by the function that judges for real.</summary>
internal sealed class RehearseReferrals(ReferralDb db, Session session, Phrasebook texts) : IRehearseReferrals
{
    public async Task<ReferralRehearsal> Rehearse(
        ProgrammeVersion draft,
        DateOnly from,
        DateOnly to,
        int most,
        CancellationToken cancellation
    )
    {
        var received = new HashSet<ReferralId>();
        var changed = new List<ChangedReferral>();
        var (before, after, total) = (0, 0, 0);
        await foreach (var row in Rows(from, to).WithCancellation(cancellation))
        {
            received.Add(row.Id);
            var findings = Eligibility.Judge(AsJudged(row), draft.Target, draft.Sources);
            var eligible = findings.All(f => f.Met);
            before += row.Eligible ? 1 : 0;
            after += eligible ? 1 : 0;
            if (eligible != row.Eligible && ++total <= most)
            {
                changed.Add(
                    new ChangedReferral(row.Id, row.Eligible, eligible, Grounds(findings), ReferralNumber.Text(row.Year, row.Sequence))
                );
            }
        }

        return new ReferralRehearsal(received, before, after, total, changed);
    }

    private IAsyncEnumerable<Row> Rows(DateOnly from, DateOnly to) =>
        db
            .Referrals.AsNoTracking()
            .Where(r => r.ReceivedOn >= from && r.ReceivedOn <= to)
            .OrderBy(r => r.SeriesYear)
            .ThenBy(r => r.Sequence)
            .Select(r => new Row(
                r.Id,
                r.SeriesYear,
                r.Sequence,
                r.ReceivedOn,
                r.BirthDate,
                r.DueDate,
                r.DaycareKind,
                r.Acquainted,
                r.SupportCourse,
                r.Eligible,
                r.DueDate != null && r.BirthDate <= r.ReceivedOn ? EF.Property<byte[]?>(r, "SealedGrounds") : null
            ))
            .AsAsyncEnumerable();

    /// <summary>The facts that the referral itself was judged on. A child of whom a birth was recorded later may have been judged unborn although
    /// it had been born when it was referred: then its kept grounds tell, and only then are they opened.</summary>
    private Situation AsJudged(Row row)
    {
        var now = new Situation(row.ReceivedOn, row.BirthDate, row.DueDate, row.Daycare, row.Acquainted, row.SupportCourse);
        return row.Grounds is { } kept
            ? now.AsJudged(session.Vault.OpenJson<IReadOnlyList<KeptGround>>(kept, ReferralMap.Table, "grounds", row.Id.ToString()))
            : now;
    }

    private IReadOnlyList<RehearsedGround> Grounds(IReadOnlyList<Finding> findings) =>
        [.. findings.Select(f => new RehearsedGround(f.Code, f.Met, texts.Both(f.TextKey, f.Arguments), f.Source))];

    private sealed record Row(
        ReferralId Id,
        int Year,
        int Sequence,
        DateOnly ReceivedOn,
        DateOnly? BirthDate,
        DateOnly? DueDate,
        DaycareKind Daycare,
        bool Acquainted,
        bool SupportCourse,
        bool Eligible,
        byte[]? Grounds
    );
}
