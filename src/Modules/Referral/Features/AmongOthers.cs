using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What stands of an erased case in others. One of them that was damaged keeps no case from being erased: each is opened by itself, and by no more of it than is asked.</summary>
internal sealed class AmongOthers(ReferralDb db, Vault vault, CaseTrail trail)
{
    private const string SealedPeople = "SealedPeople";
    private const string SealedWords = "SealedWords";

    /// <summary>Those who were told apart from the child may be called otherwise by now: so all are looked at. Of those that name it the people alone are written back.</summary>
    public async Task ForgetToldApart(ReferralId referral, CancellationToken cancellation)
    {
        var told = new List<(ReferralId Id, People People)>();
        var all = db.Referrals.Select(r => new { r.Id, People = EF.Property<byte[]>(r, SealedPeople) }).AsAsyncEnumerable();
        await foreach (var other in all.WithCancellation(cancellation))
        {
            var people = Opened(() => vault.OpenJson<People>(other.People, ReferralMap.Table, ReferralMap.People, other.Id.ToString()));
            if (people?.OfOthers?.Contains(referral) == true)
            {
                told.Add((other.Id, people.Without(referral)));
            }
        }

        foreach (var (id, people) in told)
        {
            var kept = vault.SealJson(people, ReferralMap.Table, ReferralMap.People, id.ToString());
            await db
                .Referrals.Where(r => r.Id == id)
                .ExecuteUpdateAsync(r => r.SetProperty(x => EF.Property<byte[]>(x, SealedPeople), kept), cancellation);
        }
    }

    /// <summary>What was said when this case was asked to be erased, and what was said of it when another was; what does not open may be of it, and is hidden.</summary>
    public async Task ForgetErasures(ReferralId referral, CancellationToken cancellation)
    {
        var all = await db
            .Erasures.Select(e => new
            {
                e.Id,
                e.Referral,
                e.State,
                Words = EF.Property<byte[]?>(e, SealedWords),
            })
            .ToListAsync(cancellation);
        foreach (var other in all.Where(e => e.Referral != referral && e.Words is not null))
        {
            var words = Opened(() => vault.OpenJson<ErasureWords>(other.Words, ErasureMap.Table, ErasureMap.Words, other.Id.ToString()));
            if (words is null || trail.MayBeFor(words.Reason) || trail.MayBeFor(words.Answer ?? ""))
            {
                var hidden = vault.SealJson(ErasureWords.Hidden(other.State), ErasureMap.Table, ErasureMap.Words, other.Id.ToString());
                await db
                    .Erasures.Where(e => e.Id == other.Id)
                    .ExecuteUpdateAsync(e => e.SetProperty(x => EF.Property<byte[]?>(x, SealedWords), hidden), cancellation);
            }
        }

        // the case is gone, by the one request or by another: its words go too, and nobody waits for an answer
        await db
            .Erasures.Where(e => e.Referral == referral)
            .ExecuteUpdateAsync(
                e =>
                    e.SetProperty(x => x.State, x => x.State == ErasureState.Waiting ? ErasureState.Confirmed : x.State)
                        .SetProperty(x => EF.Property<byte[]?>(x, SealedWords), (byte[]?)null),
                cancellation
            );
    }

    private T? Opened<T>(Func<T> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (SealBrokenException)
        {
            trail.FoundUnreadable(1);
            return null;
        }
    }
}
