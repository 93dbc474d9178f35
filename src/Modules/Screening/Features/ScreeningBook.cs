using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features;

/// <summary>Where every state is written, typed in or imported: under the same rules.</summary>
internal sealed class ScreeningBook(
    ScreeningDb db,
    IProgrammes programmes,
    Phrasebook texts,
    CallContext call,
    DanishClock clock,
    Facts facts
)
{
    public async Task<Result<Screening>> Write(ReferralGlance referral, Observed seen, CancellationToken cancellation)
    {
        if (referral.Decided)
        {
            return Refusal.Conflict("screening.decided", referral.Number);
        }

        var before = await db.Latest(referral.Id, cancellation);
        var last = before?.Number ?? 0;
        if (call.Unchanged(last) is { } stale)
        {
            return stale;
        }

        var catalogue = await programmes.CatalogueOf(await programmes.Get(referral.Version, cancellation), cancellation);
        if (ObservedRule.Faults(seen, before?.Seen, referral.ReceivedOn, clock.Today, catalogue).ToList() is { Count: > 0 } faults)
        {
            return Refusal.Invalid(faults);
        }

        var recommendation = AdviceRule.Of(seen, catalogue).InWords(texts);
        var state = Screening.Of(referral.Id, last + 1, referral.Version, seen, recommendation, call.Known.Id, clock.Now);
        db.Add(state);
        await db.SaveChangesAsync(cancellation);
        await facts.Tell(
            new ReferralScreened(referral.Id, new ScreeningFigures(seen.ScreenedOn, state.SeenCodes), recommendation.Outcome),
            cancellation
        );
        return state;
    }
}
