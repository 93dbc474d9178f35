using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>The families of every kind, and what is kept of each.</summary>
public sealed partial class ExplanationTests
{
    private static async Task<ReferralId> Case(House house, Random random, int n)
    {
        var received = A.Day("2016-01-01").AddDays(random.Next(365 * 10));
        var unborn = random.Next(4) == 0;
        var body = A.Referral().Named($"Barn{n}", $"Tilfælde{n}") with
        {
            ReceivedOn = received,
            Guardians = [A.Guardian("Bo Prøve", received.ToString("O", CultureInfo.InvariantCulture))],
            Daycare = new DaycareBody(random.Next(3) == 0 ? DaycareKind.None : DaycareKind.Institution, null),
            Acquainted = random.Next(3) > 0,
        };
        body = body with
        {
            Child = unborn
                ? new ChildBody(null, null, $"Ventet{n}", null, received.AddDays(random.Next(120)))
                : body.Child! with
                {
                    BirthDate = received.AddDays(-random.Next(365 * 9)),
                },
        };
        var referral = await house.Lead.Registers(body);
        if (unborn && random.Next(2) == 0)
        {
            var born = new RecordBirth.Body(received.AddDays(random.Next(-40, 40)), "Nyfødt", null, null);
            await house.Lead.Do(new RecordBirth.Command(referral.Id, born));
        }

        if (random.Next(5) == 0)
        {
            return referral.Id;
        }

        await house.Lead.Do(new PutScreening.Command(referral.Id, Screening(random, received)));
        if (random.Next(5) > 0)
        {
            await Decide(house, referral, random, received);
        }

        return referral.Id;
    }

    private static PutScreening.Body Screening(Random random, DateOnly on) =>
        new(
            on,
            random.Next(3) == 0 ? [] : [new PutScreening.Factor("IB2", "Få ord")],
            [],
            new PutScreening.Answers(random.Next(4) > 0, random.Next(4) > 0, random.Next(4) > 0),
            random.Next(6) == 0,
            null
        );

    private static async Task Decide(House house, ReferralAnswer referral, Random random, DateOnly on)
    {
        var outcome = random.Next(3) switch
        {
            0 => DecisionOutcome.Accept,
            1 => DecisionOutcome.Decline,
            _ => DecisionOutcome.PassOn,
        };
        await house.Lead.Do(
            new DecideReferral.Command(
                referral.Id,
                new DecideReferral.Body(
                    outcome,
                    on.AddDays(random.Next(20)) is var day && day > House.Day("2026-05-21") ? on : day,
                    "Aftalt med forældrene på mødet.",
                    outcome == DecisionOutcome.Accept ? house.Pedagogue.Id : null,
                    outcome == DecisionOutcome.PassOn ? "Familiehuset" : null
                )
            )
        );
    }

    /// <summary>What was judged and kept when the case was registered is what is computed anew from what it was judged on.</summary>
    private static void Agrees(ReferralAnswer kept, ExplanationAnswer explained)
    {
        Assert.Equal(
            kept.Eligibility.Grounds.Select(g => (g.Met, g.Code == "age" ? "" : g.Text.ToString(), g.Source)),
            explained
                .Sections[0]
                .Sentences.Where(s => s.Met is not null)
                .Select(s => (s.Met!.Value, s.Text.StartsWith("Barnets alder", StringComparison.Ordinal) ? "" : s.Text, s.Source!))
        );
        Assert.All(explained.Laws, l => Assert.True(LawBook.On(l.Provision, explained.JudgedOn).Until == l.Until));
        Assert.Equal(kept.Status, explained.Status);
    }
}

/// <summary>Puts a base programme in force from a day, back-dated too.</summary>
internal static class NewRules
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(string Key, DateOnly From) : ICommand<ProgrammeVersionId>;

    internal sealed class Handler(IProgrammeSetup setup) : IHandle<Command, ProgrammeVersionId>
    {
        public Task<Result<ProgrammeVersionId>> Handle(Command request, CancellationToken cancellationToken) =>
            setup.PutInForce(request.Key, request.From, cancellationToken);
    }
}
