using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Keys;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Finds a child's other referrals, and keeps by what this one is found.</summary>
internal static class Recognition
{
    /// <summary>Whether another referral of the same child is open: received, screened, or accepted with a course that has not ended.</summary>
    public static Task<bool> HasAnotherOpen(this ReferralDb db, Referral referral, Vault vault, CancellationToken cancellation)
    {
        var identity = vault.IdentityNow(referral).ToList();
        var same = db.Identities.Where(i => identity.Contains(i.Key) && i.Referral != referral.Id).Select(i => i.Referral);
        return db.Referrals.AnyAsync(
            r =>
                same.Contains(r.Id)
                && (
                    OpenReferrals.Statuses.Contains(r.Status)
                    || (r.Status == ReferralStatus.Accepted && r.Course != null && r.CourseEndedOn == null)
                ),
            cancellation
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
