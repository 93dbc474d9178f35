using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>A grant, taken up to be looked at or changed. The log of use says whose case it is: the referral's.</summary>
internal sealed class GrantDesk(EconomyDb db, CallContext call, AuditNote note, GrantAnswers answers, GrantDoor door, Facts facts)
{
    public async Task<Result<FlexGrant>> Find(FlexGrantId id, CancellationToken cancellation)
    {
        note.Subject = id.Value;
        if (await db.Grants.FirstOrDefaultAsync(g => g.Id == id, cancellation) is not { } grant)
        {
            return Refusal.NotFound;
        }

        note.Subject = grant.Referral.Value;
        return grant;
    }

    /// <summary>One step, on what the caller last saw.</summary>
    /// <param name="on">The day of something that family and referral must still stand behind.</param>
    public async Task<Result<GrantAnswer>> Change(
        FlexGrantId id,
        Func<FlexGrant, Result<Done>> step,
        CancellationToken cancellation,
        DateOnly? on = null
    )
    {
        if ((await Find(id, cancellation)).Refuses(out var grant) is { } no)
        {
            return no;
        }

        if (on is { } day && await door.RefusesAfter(grant.Referral, day, cancellation) is { } stopped)
        {
            return stopped;
        }

        var before = grant.LastDay;
        if ((call.Unchanged(grant.Version) ?? step(grant).Refusal) is { } refusal)
        {
            return refusal;
        }

        await Keep(grant, lastsOtherwise: grant.LastDay != before, cancellation);
        return await answers.Of(grant, cancellation);
    }

    /// <param name="lastsOtherwise">The case ends on another day than before.</param>
    public async Task Keep(FlexGrant grant, bool lastsOtherwise, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        if (lastsOtherwise)
        {
            await facts.Tell(new CaseLasts(grant.Referral, await db.LastDayOf(grant.Referral, cancellation)), cancellation);
        }
    }
}
