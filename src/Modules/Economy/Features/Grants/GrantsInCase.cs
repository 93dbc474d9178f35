using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The economy's part of a case: what the child was granted, and what it was used for. When the case is erased, the accounts of the years stand as sums,
/// and what was written of the pilot is hidden where it may name somebody.</summary>
internal sealed class GrantsInCase(EconomyDb db, Phrasebook texts) : ICasePart
{
    public string Name => "grants";

    public int Order => 6;

    public IReadOnlyList<Type> Records { get; } = [typeof(FlexGrant)];

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var grants = await Of(referral, cancellation);
        return grants.Count == 0 ? null : new CaseTold(grants.Select(Record), [.. grants.SelectMany(Sections)]);
    }

    public async Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        foreach (var grant in await Of(referral, cancellation))
        {
            trail.Id(grant.Id.Value);
        }
    }

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var grants = await Of(referral, cancellation);
        foreach (var grant in grants)
        {
            foreach (var part in grant.ByYear)
            {
                var frame = await db.Frames.FirstOrDefaultAsync(f => f.Year == part.Year, cancellation);
                frame?.KeepErased(part.Amount, grant.UsedIn(part.Year));
            }
        }

        foreach (var pilot in await db.Pilots.ThatOpen(p => p.Id, trail, cancellation))
        {
            pilot.Hide(trail.MayBeFor);
        }

        await db.SaveChangesAsync(cancellation);
        await db.Grants.Where(g => g.Referral == referral).ExecuteDeleteAsync(cancellation);
    }

    private Task<List<FlexGrant>> Of(ReferralId referral, CancellationToken cancellation) =>
        db.Grants.AsNoTracking().Where(g => g.Referral == referral).OrderBy(g => g.From).ThenBy(g => g.Id).ToListAsync(cancellation);

    private static object Record(FlexGrant grant) =>
        new
        {
            grant.Terms.Institution,
            grant.Terms.Enrolment,
            grant.Terms.PricePerYear,
            grant.Terms.Share,
            grant.From,
            grant.To,
            grant.LastDay,
            Amount = grant.Amount.Shown(),
            Descriptions = grant.Descriptions.Select(d => new { d.Text, d.WrittenOn }),
            Acceptances = grant.Acceptances.Select(a => new
            {
                a.By,
                a.On,
                Description = a.Of,
            }),
            Uses = grant.Uses.Select(u => new
            {
                u.On,
                u.Category,
                u.Amount,
                u.Note,
                u.DialogueOn,
                InstitutionHires = u.Hires,
                UndoneOn = u.Undone?.On,
                UndoneWhy = u.Undone?.Reason,
            }),
            EndedWhy = grant.Ending?.Reason,
        };

    private IEnumerable<CaseSection> Sections(FlexGrant grant)
    {
        yield return new CaseSection(2, texts["grant.case.title"], Facts(grant).All);
        foreach (
            var section in CaseFacts.Table(
                texts,
                "grant.case.descriptions",
                ["grant.case.written", "grant.case.text"],
                grant.Descriptions.Select(d => (IReadOnlyList<string>)[CaseFacts.Day(d.WrittenOn), d.Text])
            )
        )
        {
            yield return section;
        }

        foreach (
            var section in CaseFacts.Table(
                texts,
                "grant.case.uses",
                [
                    "grant.case.on",
                    "grant.case.category",
                    "grant.case.amount",
                    "grant.case.note",
                    "grant.case.dialogue",
                    "grant.case.undone",
                ],
                grant.Uses.Select(u =>
                    (IReadOnlyList<string>)
                        [
                            CaseFacts.Day(u.On),
                            texts.Of("grant.category", u.Category),
                            DanishFormat.Money(u.Amount),
                            string.Join(" ", new[] { u.Note, u.Hires ? texts["grant.hires"] : null }.OfType<string>()),
                            CaseFacts.Day(u.DialogueOn),
                            u.Undone is { } undone ? $"{CaseFacts.Day(undone.On)}: {undone.Reason}" : "",
                        ]
                )
            )
        )
        {
            yield return section;
        }
    }

    private CaseFacts Facts(FlexGrant grant)
    {
        var facts = new CaseFacts(texts)
            .Add("grant.institution", grant.Terms.Institution)
            .Add("grant.enrolment", texts.Of("grant.enrolment", grant.Terms.Enrolment))
            .Add("grant.span", DanishFormat.FullRange(grant.From, grant.LastDay ?? grant.To))
            .Add("grant.status", texts[grant.LastDay is null ? "grant.status.takenBack" : "grant.case.given"])
            .Add("grant.price", DanishFormat.Money(grant.Terms.PricePerYear))
            .Add("grant.share", DanishFormat.Percent(grant.Terms.Share, 2))
            .Add("grant.amount", DanishFormat.Money(grant.Amount))
            .Add("grant.used", DanishFormat.Money(grant.Used))
            .Add("grant.case.ended", grant.Ending?.Reason);
        foreach (var acceptance in grant.Acceptances)
        {
            facts.Add(
                acceptance.By == GrantParty.Parents ? "grant.case.parents-accepted" : "grant.case.institution-accepted",
                acceptance.On
            );
        }

        return facts;
    }
}
