using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Data;

/// <summary>A keyed index of one of the <see cref="Identity"/> values of a referral's child.</summary>
internal sealed class KnownIdentity
{
    public required byte[] Key { get; init; }
    public required ReferralId Referral { get; init; }
}

/// <summary>A keyed index of one word of one person's name.</summary>
internal sealed class NameWord
{
    public required byte[] Word { get; init; }
    public required ReferralId Referral { get; init; }

    /// <summary>0 is the child, from 1 the guardians: a search for several words means one person.</summary>
    public required int Person { get; init; }
}

/// <summary>A keyed index of the reference under which an erased case was imported: the next import of the same file does not bring it back.</summary>
internal sealed class ErasedReference
{
    public required byte[] Key { get; init; }
}

/// <summary>By what a sealed referral is found again.</summary>
internal static class Indexes
{
    public static byte[] OfIdentity(this Vault vault, string identity) => vault.Index("child", identity);

    public static byte[] OfNameWord(this Vault vault, string word) => vault.Index("name", word);

    public static byte[] OfReference(this Vault vault, string reference) => vault.Index("erased-reference", reference);

    public static IEnumerable<byte[]> IdentityNow(this Vault vault, Referral referral) =>
        Identity.Now(referral.People.Child, referral.BirthDate, referral.DueDate).Select(vault.OfIdentity);

    public static IEnumerable<byte[]> IdentitiesOf(this Vault vault, Referral referral) =>
        Identity.All(referral.People.Child, referral.BirthDate, referral.DueDate).Select(vault.OfIdentity);

    public static IEnumerable<NameWord> NameWordsOf(this Vault vault, Referral referral) =>
        from person in referral.People.Guardians.Select(g => g.Name).Prepend(referral.People.Child.Full).Index()
        from word in NameFolding.Words(person.Item)
        select new NameWord
        {
            Word = vault.OfNameWord(word),
            Referral = referral.Id,
            Person = person.Index,
        };
}
