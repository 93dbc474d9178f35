using System.Linq.Expressions;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>What other rooms see of referrals: only the names are opened.</summary>
internal sealed class Glances(ReferralDb db, CallContext call, Session session) : IReferrals
{
    private static readonly Expression<Func<Referral, Row>> Seen = r => new Row(
        r.Id,
        r.SeriesYear,
        r.Sequence,
        r.Status,
        r.ProgrammeVersion,
        r.ReceivedOn,
        r.BirthDate,
        r.DueDate,
        r.DaycareKind,
        r.InstitutionName,
        EF.Property<byte[]>(r, "SealedPeople")
    );

    private static readonly Func<ReferralDb, ReferralId, IAsyncEnumerable<Row>> One = Compiled.Query(
        (ReferralDb db, ReferralId id) => db.Referrals.AsNoTracking().Where(r => r.Id == id).Select(Seen)
    );

    private static readonly Func<ReferralDb, ReferralId[], IAsyncEnumerable<Row>> Some = Compiled.Query(
        (ReferralDb db, ReferralId[] ids) => db.Referrals.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(Seen)
    );

    private static readonly Func<ReferralDb, ReferralId, Task<CaseOrigin?>> Origin = Compiled.Query(
        (ReferralDb db, ReferralId id) =>
            db
                .Referrals.Where(r => r.Id == id)
                .Select(r => new CaseOrigin(
                    r.ProgrammeKey,
                    r.ReceivedOn,
                    r.Channel,
                    r.ReferrerRole,
                    r.DaycareKind,
                    r.InstitutionName,
                    r.BirthDate,
                    r.DueDate,
                    r.PlannedDaycareStart,
                    r.ChannelCode
                ))
                .FirstOrDefault()
    );

    public async Task<ReferralGlance?> Find(ReferralId id, CancellationToken cancellation) =>
        await db.Own(id, call, one => one.AsNoTracking().Select(Seen), cancellation) is { } row
            ? new ReferralGlance(row.Id, row.Number, row.Status, row.Version, row.ReceivedOn, FamilyOf(row))
            : null;

    public async Task<CaseOrigin> OriginOf(ReferralId id, CancellationToken cancellation) =>
        await Origin(db, id) ?? throw new KeyNotFoundException($"There is no referral {id}.");

    public async Task<IReadOnlyDictionary<ReferralId, CaseOrigin>> OriginsOf(
        IReadOnlyCollection<ReferralId> ids,
        CancellationToken cancellation
    ) =>
        await db
            .Referrals.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                Origin = new CaseOrigin(
                    r.ProgrammeKey,
                    r.ReceivedOn,
                    r.Channel,
                    r.ReferrerRole,
                    r.DaycareKind,
                    r.InstitutionName,
                    r.BirthDate,
                    r.DueDate,
                    r.PlannedDaycareStart,
                    r.ChannelCode
                ),
            })
            .ToDictionaryAsync(r => r.Id, r => r.Origin, cancellation);

    public async Task<ReferralFigures> FiguresOf(ReferralId id, CancellationToken cancellation) =>
        await db.Referrals.AsNoTracking().WithOutcome().FirstOrDefaultAsync(r => r.Id == id, cancellation) is { } found
            ? found.Figures()
            : throw new KeyNotFoundException($"There is no referral {id}.");

    public async Task<IReadOnlyList<ReferralId>> OfSameChild(ReferralId id, CancellationToken cancellation)
    {
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var same = db.UnderOneName(referral, session.Vault);
        var others = await db.Referrals.AsNoTracking().Where(r => same.Contains(r.Id)).ToListAsync(cancellation);
        return [id, .. others.Where(o => !Identity.AreTwo(o, referral)).Select(o => o.Id)];
    }

    public async Task<IReadOnlyList<Family>> WaitingForGrant(int most, CancellationToken cancellation)
    {
        var rows = await Ungranted.OrderBy(r => r.Decision!.DecidedOn).ThenBy(r => r.Id).Take(most).Select(Seen).ToListAsync(cancellation);
        return [.. rows.Select(FamilyOf)];
    }

    public Task<int> HowManyWaitForGrant(CancellationToken cancellation) => Ungranted.CountAsync(cancellation);

    public Task<int> HowMany(CancellationToken cancellation) => db.Referrals.CountAsync(cancellation);

    public async IAsyncEnumerable<ReferralFigures> AllFigures()
    {
        await foreach (var referral in db.Referrals.AsNoTracking().WithOutcome().OrderBy(r => r.Id).AsAsyncEnumerable())
        {
            yield return referral.Figures();
        }
    }

    public async Task<Family?> FamilyOf(ReferralId id, CancellationToken cancellation) =>
        await One(db, id).FirstOrDefaultAsync(cancellation) is { } row ? FamilyOf(row) : null;

    public async Task<IReadOnlyList<GuardianReach>> ReachOf(ReferralId id, CancellationToken cancellation) =>
        await One(db, id).FirstOrDefaultAsync(cancellation) is { } row
            ? [.. Opened<People>(row).Guardians.Select(g => new GuardianReach(g.Name, g.Email, g.Protected))]
            : [];

    public async Task<IReadOnlyDictionary<ReferralId, Family>> Families(
        IReadOnlyCollection<ReferralId> ids,
        CancellationToken cancellation
    ) => ids.Count == 0 ? [] : await Some(db, [.. ids]).ToDictionaryAsync(row => row.Id, FamilyOf, cancellationToken: cancellation);

    public async Task<IReadOnlyList<ReferralId>> Bearing(string name, CancellationToken cancellation) =>
        await db.Bearing(name, session.Vault).ToListAsync(cancellation);

    public async Task<IReadOnlyList<IReadOnlyList<ReferralId>>> Homes(IReadOnlyCollection<ReferralId> ids, CancellationToken cancellation)
    {
        var own = db.Referrals.OwnTo(call).AsNoTracking().Where(r => ids.Contains(r.Id));
        var rows = await own.OrderBy(r => r.SeriesYear).ThenBy(r => r.Sequence).Select(Seen).ToListAsync(cancellation);
        return Household.Of([.. rows.Select(row => (row.Id, Opened<People>(row)))]);
    }

    private IQueryable<Referral> Ungranted =>
        db.Referrals.AsNoTracking().Where(r => r.Status == ReferralStatus.Accepted && r.Course == null && r.LastsUntil == null);

    private T Opened<T>(Row row) => session.Vault.OpenJson<T>(row.People, ReferralMap.Table, ReferralMap.People, row.Id.ToString());

    private Family FamilyOf(Row row)
    {
        var people = Opened<Heading>(row);
        var languages = people.Guardians.Select(g => g.Language).OfType<string>().Where(l => l.Length > 0).Distinct(StringComparer.Ordinal);
        return new Family(
            row.Id,
            row.Number,
            people.Child.Full,
            people.Child.FirstName,
            row.BirthDate,
            row.BirthDate is null ? row.DueDate : null,
            row.DaycareKind,
            row.InstitutionName ?? people.Dagplejer,
            [.. languages]
        );
    }

    /// <summary>Of <see cref="People"/> what a heading shows: a list of fifty reads no guardian's name, address or consents.</summary>
    private sealed record Heading(ChildNames Child, IReadOnlyList<Spoken> Guardians, string? Dagplejer = null);

    private sealed record Spoken(string? Language);

    private sealed record Row(
        ReferralId Id,
        int Year,
        int Sequence,
        ReferralStatus Status,
        ProgrammeVersionId Version,
        DateOnly ReceivedOn,
        DateOnly? BirthDate,
        DateOnly? DueDate,
        DaycareKind DaycareKind,
        string? InstitutionName,
        byte[] People
    )
    {
        public string Number => ReferralNumber.Text(Year, Sequence);
    }
}
