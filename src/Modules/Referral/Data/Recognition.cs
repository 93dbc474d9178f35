using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Finds a child's other referrals, and keeps by what this one is found.</summary>
internal static class Recognition
{
    /// <summary>Whether another referral of the same child is open.</summary>
    public static Task<bool> HasAnotherOpen(this ReferralDb db, Referral referral, Vault vault, CancellationToken cancellation) =>
        db.OpenOf([.. vault.IdentityNow(referral)], referral.Id).AnyAsync(cancellation);

    /// <summary>The referrals of a child, known by any of these, that are open: received, screened, or accepted with a course that has not ended.</summary>
    /// <param name="except">The one that is asked for.</param>
    public static IQueryable<Referral> OpenOf(this ReferralDb db, IReadOnlyList<byte[]> identity, ReferralId? except)
    {
        var same = db.Identities.Where(i => identity.Contains(i.Key) && i.Referral != except).Select(i => i.Referral);
        return db.Referrals.Where(r =>
            same.Contains(r.Id)
            && (
                OpenReferrals.Statuses.Contains(r.Status)
                || (r.Status == ReferralStatus.Accepted && r.Course != null && r.CourseEndedOn == null)
            )
        );
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
}
