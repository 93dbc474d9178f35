using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>The guardians of a child and what they have consented to.</summary>
internal static class Custody
{
    /// <summary>What stands in an answer for a protected address. Sent back, it means: as it was.</summary>
    public const string Mask = "***";

    /// <summary>Whether the consent that the programme asks for is in force: of one guardian, or of each.</summary>
    public static bool Consented(IReadOnlyList<Guardian> guardians, ConsentBy by)
    {
        var consented = guardians.Count(g => g.Consents.Any(c => c.InForceFor(ConsentPurpose.Programme)));
        return by == ConsentBy.All ? guardians.Count > 0 && consented == guardians.Count : consented > 0;
    }

    /// <summary>Who sent a referral herself may be anybody, until her consent is noted: then somebody has talked with her.</summary>
    public static bool IsVerified(Guardian guardian) => !guardian.Sender || guardian.Consents.Count > 0;

    /// <summary>The guardians of a referral that the family sent itself: the first is who sent it.</summary>
    public static IReadOnlyList<Guardian> SentByFirst(IReadOnlyList<Guardian> guardians) =>
        [.. guardians.Select((g, n) => g with { Sender = n == 0 })];

    /// <summary>The guardians as they are now stated. Consents follow a person, known by her name (or, where she stands in the same place, by part of it), never a place in the list;
    /// whoever is left out is remembered with what she said.</summary>
    public static Result<People> Restate(People before, ChildNames child, IReadOnlyList<GuardianAsGiven> now)
    {
        var known = Match(before.Guardians, now);
        for (var n = 0; n < now.Count; n++)
        {
            if (now[n].Address == Mask && !StandsForAnAddress(known[n], now[n]))
            {
                return Refusal.Field($"guardians[{n}].address", "referral.address-masked");
            }
        }

        var left = before.Guardians.Where(g => !known.Contains(g) && g.Consents.Count > 0);
        var sender = SenderAmong(before.Guardians, known);
        return before with
        {
            Child = child,
            Guardians = [.. now.Select((g, n) => Restate(known[n], g) with { Sender = n == sender })],
            Former = [.. before.Former, .. left],
            Dagplejer = null,
        };
    }

    /// <summary>The mask means the protected address of one who is known and stays protected; anything else would lose it, or lay it open.
    /// By her first name: who shares no more than a surname and a place in the list may be the other parent.</summary>
    private static bool StandsForAnAddress(Guardian? before, GuardianAsGiven now) =>
        before is { Protected: true } && now.Protected && FirstWord(before.Name) == FirstWord(now.Name);

    private static string? FirstWord(string name) => NameFolding.Words(name) is [var first, ..] ? first : null;

    /// <summary>Which of those now stated sent the referral: she who is known, or whoever stands in her place under a name that has nothing of hers.</summary>
    private static int? SenderAmong(IReadOnlyList<Guardian> before, Guardian?[] known) =>
        before.Index().FirstOrDefault(g => g.Item.Sender) is not (var place, { } sender) ? null
        : Array.IndexOf(known, sender) is >= 0 and var found ? found
        : place < known.Length && known[place] is null ? place
        : null;

    private static Guardian Restate(Guardian? before, GuardianAsGiven now)
    {
        var address = now.Address == Mask ? before?.Address : now.Address;
        return new Guardian(
            now.Name,
            now.Phone,
            now.Email,
            address,
            now.Protected,
            now.Language,
            Consents(before?.Consents ?? [], now.ConsentGivenOn),
            ProtectedUntil: now.ProtectedUntil
        );
    }

    /// <summary>The consent stated with the referral is as it is now stated; those given later, and those withdrawn, stand.</summary>
    private static IReadOnlyList<Consent> Consents(IReadOnlyList<Consent> before, DateOnly? givenOn)
    {
        if (before.Any(c => c.AtRegistration && c.GivenOn == givenOn))
        {
            return before;
        }

        var standing = before.Where(c => !c.AtRegistration || c.WithdrawnOn is not null);
        return givenOn is { } day
            ? [new Consent(ConsentId.New(), [ConsentPurpose.Programme], day, null, AtRegistration: true), .. standing]
            : [.. standing];
    }

    private static Guardian?[] Match(IReadOnlyList<Guardian> before, IReadOnlyList<GuardianAsGiven> now)
    {
        var left = before.ToList();
        var known = new Guardian?[now.Count];
        Take((g, n) => Identity.SameName(g.Name, now[n].Name));
        Take(
            (g, n) =>
                n < before.Count
                && ReferenceEquals(before[n], g)
                && NameFolding.Words(g.Name).Intersect(NameFolding.Words(now[n].Name), StringComparer.Ordinal).Any()
        );
        return known;

        void Take(Func<Guardian, int, bool> same)
        {
            for (var n = 0; n < now.Count; n++)
            {
                if (known[n] is null && left.Find(g => same(g, n)) is { } found)
                {
                    known[n] = found;
                    left.Remove(found);
                }
            }
        }
    }
}
