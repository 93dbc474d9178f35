using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The referral's part of a case: the family, how it came, what was decided.</summary>
internal sealed class ReferralInCase(ReferralDb db, Session session, Phrasebook texts) : ICasePart
{
    private const int MonthsInYear = 12;

    public string Name => "referral";

    public int Order => 1;

    public IReadOnlyList<Type> Records { get; } =
    [
        typeof(Referral),
        typeof(SelfReferral),
        typeof(Decision),
        typeof(Notification),
        typeof(Withdrawal),
        typeof(KnownIdentity),
        typeof(NameWord),
    ];

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is not { } found)
        {
            return null;
        }

        var erasures = await db.Erasures.AsNoTracking().Where(e => e.Referral == referral).OrderBy(e => e.Id).ToListAsync(cancellation);
        return new CaseTold(ReferralTold.Of(found, erasures), [.. found.Sections(erasures, texts)]);
    }

    public async Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is { } found)
        {
            trail.In(CaseYear.Received, found.ReceivedOn);
            Point(found, trail);
        }
    }

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await Find(referral, cancellation) is not { } found)
        {
            return;
        }

        Count(found, trail);
        await db.Identities.Where(i => i.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.NameWords.Where(w => w.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.SelfReferrals.Where(s => s.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.Set<Decision>().Where(d => d.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.Set<Notification>().Where(n => n.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.Set<Withdrawal>().Where(w => w.Referral == referral).ExecuteDeleteAsync(cancellation);
        await db.Referrals.Where(r => r.Id == referral).ExecuteDeleteAsync(cancellation);
        await NeverImportAgain(found.Reference, cancellation);
        await db.SaveChangesAsync(cancellation);
        var others = new AmongOthers(db, session.Vault, trail);
        await others.ForgetToldApart(referral, cancellation);
        await others.ForgetErasures(referral, cancellation);
    }

    private async Task NeverImportAgain(string? reference, CancellationToken cancellation)
    {
        if (
            reference is not null
            && session.Vault.OfReference(reference) is var key
            && await db.ErasedReferences.AllAsync(r => r.Key != key, cancellation)
        )
        {
            db.Add(new ErasedReference { Key = key });
        }
    }

    private Task<Referral?> Find(ReferralId id, CancellationToken cancellation) =>
        db.Referrals.AsNoTracking().WithOutcome().FirstOrDefaultAsync(r => r.Id == id, cancellation);

    private static void Point(Referral found, CaseTrail trail)
    {
        var (child, known) = (found.People.Child, KnownBy.Of(found.People, found.Notes));
        trail.Name(child.Full);
        trail.Number(child.Cpr);
        trail.Number(found.Number);
        trail.Number(found.Reference);
        foreach (var consent in found.People.Guardians.Concat(found.People.Former).SelectMany(g => g.Consents))
        {
            trail.Id(consent.Id.Value);
        }

        Around(known, trail);
        if (found.People.Earlier is { } earlier)
        {
            // what was wrong may have been another child's: it makes nothing certain
            Around(earlier, trail);
        }
    }

    private static void Around(KnownBy known, CaseTrail trail)
    {
        foreach (var name in known.Names)
        {
            trail.Around(name);
        }

        foreach (var sign in known.Signs)
        {
            trail.Reached(sign);
        }
    }

    /// <summary>As reports count: of courses by the year of the start meeting, of referrals by the year they were received.</summary>
    private static void Count(Referral found, CaseTrail trail)
    {
        trail.Count(CaseYear.Received, "referrals");
        trail.Count(CaseYear.Received, "referrals.byStatus", Word.Spelt(found.Status));
        trail.Count(CaseYear.Received, "referrals.byChannel", Word.Spelt(found.Channel));
        trail.Count(CaseYear.Started, "courses.byChannel", Word.Spelt(found.Channel));
        trail.Count(CaseYear.Started, "courses.byReferrer", Word.Spelt(found.ReferrerRole));
        trail.Count(CaseYear.Started, "courses.byDaycare", Legible.Name(found.InstitutionName ?? Word.Spelt(found.DaycareKind)));
        if (trail.StartedOn is { } started && found.BirthDate is { } born)
        {
            trail.Count(CaseYear.Started, "courses.byAgeYears", $"{Age.InCompletedMonths(born, started) / MonthsInYear}");
        }
    }
}
