using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Another referral that may be of the same child.</summary>
internal sealed record SameChild(ReferralId Id, string Number);

/// <summary>Finds a child's other referrals, and keeps by what this one is found.</summary>
internal static class Recognition
{
    /// <summary>Whether another referral of the same child is open.</summary>
    public static Task<bool> HasAnotherOpen(this ReferralDb db, Referral referral, Vault vault, CancellationToken cancellation) =>
        db.OpenOf([.. vault.IdentityNow(referral)], referral.Id).AnyAsync(cancellation);

    /// <summary>The other referrals, open or not, of a child who is known by the same: this one, or its twin.</summary>
    public static IQueryable<ReferralId> UnderOneName(this ReferralDb db, Referral referral, Vault vault)
    {
        var (itself, known) = (referral.Id, vault.IdentityNow(referral).ToList());
        return db.Identities.Where(i => known.Contains(i.Key) && i.Referral != itself).Select(i => i.Referral);
    }

    /// <summary>The referrals in which one person bears all these words in the name; none where there is no word.</summary>
    public static IQueryable<ReferralId> Bearing(this ReferralDb db, string name, Vault vault)
    {
        var words = NameFolding.Words(name).Select(vault.OfNameWord).ToList();
        return db
            .NameWords.Where(w => words.Contains(w.Word))
            .GroupBy(w => new { w.Referral, w.Person })
            .Where(person => person.Count() == words.Count)
            .Select(person => person.Key.Referral);
    }

    /// <summary>The referrals of a child, known by any of these, that are open: received, screened, or accepted with a course that has not ended.</summary>
    /// <param name="except">The one that is asked for.</param>
    public static IQueryable<Referral> OpenOf(this ReferralDb db, IReadOnlyList<byte[]> identity, ReferralId? except)
    {
        var same = db.Identities.Where(i => identity.Contains(i.Key) && i.Referral != except).Select(i => i.Referral);
        return db.Referrals.StillOpen().Where(r => same.Contains(r.Id));
    }

    /// <summary>The open referrals that the caller knows of and that may be of the same child, where the family sent one of the two itself:
    /// the same day, and a word of the child's name in common. Families and staff seldom spell a name alike.</summary>
    public static async Task<IReadOnlyList<SameChild>> MayBeSame(
        this ReferralDb db,
        Referral referral,
        Vault vault,
        CallContext call,
        CancellationToken cancellation
    )
    {
        var words = NameFolding.Words(referral.People.Child.Full).Select(vault.OfNameWord).ToList();
        var (itself, own) = (referral.Id, referral.SelfReferral is not null);
        var (born, due) = (referral.BirthDate, referral.DueDate);
        var found = await db
            .Referrals.OwnTo(call)
            .StillOpen()
            .Where(r => r.Id != itself && (own || r.SelfReferral != null))
            .Where(r => (born != null && r.BirthDate == born) || (due != null && r.DueDate == due))
            .Where(r => db.NameWords.Any(w => w.Referral == r.Id && w.Person == 0 && words.Contains(w.Word)))
            .NewestFirst()
            .Select(r => new
            {
                r.Id,
                r.SeriesYear,
                r.Sequence,
            })
            .ToListAsync(cancellation);
        return [.. found.Select(r => new SameChild(r.Id, ReferralNumber.Text(r.SeriesYear, r.Sequence)))];
    }

    /// <summary>Adds what a new referral is found by.</summary>
    public static void Index(this ReferralDb db, Referral referral, Vault vault)
    {
        db.Identities.AddRange(vault.IdentitiesOf(referral).Select(key => new KnownIdentity { Key = key, Referral = referral.Id }));
        db.NameWords.AddRange(vault.NameWordsOf(referral));
    }

    /// <summary>The same after names or days were changed.</summary>
    public static async Task IndexAnew(this ReferralDb db, Referral referral, Vault vault, CancellationToken cancellation)
    {
        await db.Identities.Where(i => i.Referral == referral.Id).ExecuteDeleteAsync(cancellation);
        await db.NameWords.Where(w => w.Referral == referral.Id).ExecuteDeleteAsync(cancellation);
        db.Index(referral, vault);
    }

    /// <summary>Received, screened, or accepted with a course that has not ended.</summary>
    public static IQueryable<Referral> StillOpen(this IQueryable<Referral> some) =>
        some.Where(r =>
            OpenReferrals.Statuses.Contains(r.Status)
            || (r.Status == ReferralStatus.Accepted && r.Course != null && r.CourseEndedOn == null)
        );
}
