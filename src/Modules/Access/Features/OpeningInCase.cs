using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The break-glass openings of a case: when, and why. Who it was is not the family's to know (facts.md section 3); that there was one stays in the log of use.</summary>
internal sealed class OpeningInCase(AccessDb db, Phrasebook texts) : ICasePart
{
    public string Name => "breakGlass";

    public int Order => 5;

    public IReadOnlyList<Type> Records { get; } = [typeof(Opening)];

    public Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var openings = await Of(referral).AsNoTracking().OrderBy(o => o.OpenedAt).ToListAsync(cancellation);
        return openings.Count == 0
            ? null
            : new CaseTold(
                openings.ConvertAll(o => new Told(DanishClock.InDenmark(o.OpenedAt), DanishClock.InDenmark(o.Until), o.Stated.Reason)),
                [
                    new CaseSection(2, texts["break-glass.report"], []),
                    .. CaseFacts.Table(
                        texts,
                        "break-glass.report",
                        ["break-glass.case.opened", "break-glass.case.closed", "break-glass.case.reason"],
                        openings.Select(o =>
                            (IReadOnlyList<string>)
                                [
                                    DanishFormat.Moment(DanishClock.InDenmark(o.OpenedAt)),
                                    DanishFormat.Moment(DanishClock.InDenmark(o.Until)),
                                    o.Stated.Reason,
                                ]
                        )
                    ),
                ]
            );
    }

    /// <summary>Its own openings go. Where the reason of another's, or what was found in a spot check, may name somebody in the case, it is hidden:
    /// the words by which an administrator would not see it go with the case.</summary>
    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        await Of(referral).ExecuteDeleteAsync(cancellation);
        foreach (var other in (await db.Openings.ThatOpen(o => o.Id, trail, cancellation)).Where(o => trail.MayBeFor(o.Stated.Reason)))
        {
            other.Hide();
        }

        foreach (var sample in (await db.Samples.ThatOpen(s => s.Id, trail, cancellation)).Where(s => trail.MayBeFor(s.Finding ?? "")))
        {
            sample.Hide();
        }

        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<Opening> Of(ReferralId referral) => db.Openings.Where(o => o.Referral == referral);

    private sealed record Told(DateTimeOffset OpenedAt, DateTimeOffset Until, string Reason);
}
