using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Opens a case only where a consent was taken back in it: of all the others a plain day tells that nothing is stopped.</summary>
internal sealed class Consents(ReferralDb db, ConsentsAsked asked, Session session) : IConsents
{
    private static readonly Func<ReferralDb, ReferralId, IAsyncEnumerable<Row>> TakenBack = Compiled.Query(
        (ReferralDb db, ReferralId id) =>
            db
                .Referrals.AsNoTracking()
                .Where(r => r.Id == id && r.ConsentTakenBackOn != null)
                .Select(r => new Row(r.ProgrammeVersion, r.Course, EF.Property<byte[]>(r, "SealedPeople")))
    );

    public async Task<ConsentStops> StopsOf(ReferralId referral, CancellationToken cancellation)
    {
        if (await TakenBack(db, referral).FirstOrDefaultAsync(cancellation) is not { } row)
        {
            return ConsentStops.None;
        }

        var people = session.Vault.OpenJson<People>(row.People, ReferralMap.Table, ReferralMap.People, referral.ToString());
        return ConsentRule.Stops(people.Guardians, await asked.By(row.Version, row.Course, cancellation));
    }

    private sealed record Row(ProgrammeVersionId Version, CourseId? Course, byte[] People);
}
