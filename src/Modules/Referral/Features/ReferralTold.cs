using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A referral as the family itself is told of it: nothing is masked.</summary>
/// <param name="FormerGuardians">Those who were left out by a change after they had consented.</param>
/// <param name="ParentsTold">Each time that it was said when the parents were told what is registered, or why not yet.</param>
/// <param name="Reference">What an imported case is called where it came from.</param>
/// <param name="Erasures">Each time that it was asked to be erased.</param>
internal sealed record ReferralTold(
    ReferralAnswer AsKept,
    IReadOnlyList<GuardianAnswer> FormerGuardians,
    IReadOnlyList<ParentsTold> ParentsTold,
    string? Reference,
    IReadOnlyList<ErasureTold> Erasures
)
{
    public static ReferralTold Of(Referral r, IReadOnlyList<Erasure> erasures) =>
        new(
            ReferralAnswer.Alone(r) with
            {
                Guardians = [.. r.People.Guardians.Select(Unmasked)],
            },
            [.. r.People.Former.Select(Unmasked)],
            r.Told,
            r.Reference,
            [.. erasures.Select(ErasureTold.Of)]
        );

    private static GuardianAnswer Unmasked(Guardian guardian) => GuardianAnswer.Of(guardian) with { Address = guardian.Address };
}

/// <summary>What was said when a case was asked to be erased, and what to that; not by whom.</summary>
internal sealed record ErasureTold(DateOnly AskedOn, ErasureState State, string? Reason, DateOnly? AnsweredOn, string? Answer)
{
    public static ErasureTold Of(Erasure e) =>
        new(DanishClock.DayOf(e.AskedAt), e.State, e.Words?.Reason, e.AnsweredAt is { } at ? DanishClock.DayOf(at) : null, e.Words?.Answer);
}

/// <summary>The same as people read it.</summary>
internal static class ReferralSections
{
    public static IEnumerable<CaseSection> Sections(this Referral r, IReadOnlyList<Erasure> erasures, Phrasebook texts)
    {
        yield return new CaseSection(2, texts["referral.case.title"], AsReceived(r, texts).All);
        yield return Child(r, texts);
        foreach (var (n, guardian) in r.People.Guardians.Index())
        {
            yield return Of(guardian, texts["referral.case.guardian", n + 1], texts);
        }

        foreach (var guardian in r.People.Former)
        {
            yield return Of(guardian, texts["referral.case.former"], texts);
        }

        foreach (var section in Tables(r, texts).Concat(Outcome(r, texts)).Concat(Asked(erasures, texts)))
        {
            yield return section;
        }
    }

    private static IEnumerable<CaseSection> Asked(IReadOnlyList<Erasure> erasures, Phrasebook texts) =>
        CaseFacts.Table(
            texts,
            "referral.case.erasures",
            ["referral.case.erasure-asked", "referral.case.reason", "referral.case.erasure-answered", "referral.case.erasure-refused"],
            erasures
                .Select(ErasureTold.Of)
                .Select(e => (IReadOnlyList<string>)[CaseFacts.Day(e.AskedOn), e.Reason ?? "", CaseFacts.Day(e.AnsweredOn), e.Answer ?? ""])
        );

    private static CaseFacts AsReceived(Referral r, Phrasebook texts) =>
        new CaseFacts(texts)
            .Add("referral.case.number", r.Number)
            .Add("referral.case.reference", r.Reference)
            .Add("referral.case.received", r.ReceivedOn)
            .Add("referral.status", texts.Of("referral.referralStatus", r.Status))
            .Add("referral.channel", texts.Finer("referral.channel", r.Channel, r.ChannelCode))
            .Add("referral.case.referrer", texts.Say(r.ReferrerRole))
            .Add("referral.case.referrer-name", r.Notes.ReferrerName)
            .Add("referral.case.referrer-contact", r.Notes.ReferrerContact)
            .Add("referral.case.daycare", string.Join(": ", new[] { texts.Say(r.DaycareKind), r.DaycareName }.OfType<string>()))
            .Add("referral.case.daycare-start", r.PlannedDaycareStart)
            .Add("referral.case.acquainted", r.Acquainted)
            .Add("referral.case.support-course", r.SupportCourse)
            .Add("referral.case.base", r.Notes.PedagogueBase)
            .Add("referral.case.concern", r.Notes.Concern)
            .Add("referral.case.eligible", r.Eligible)
            .Add("referral.case.screened", r.ScreenedOn);

    private static CaseSection Child(Referral r, Phrasebook texts) =>
        new CaseFacts(texts)
            .Add("referral.case.name", r.People.Child.Full)
            .Add("referral.case.cpr", r.People.Child.Cpr)
            .Add("referral.case.born", r.BirthDate)
            .Add("referral.case.due", r.DueDate)
            .Under(texts["referral.case.child"]);

    private static CaseSection Of(Guardian g, string heading, Phrasebook texts) =>
        new CaseFacts(texts)
            .Add("referral.case.name", g.Name)
            .Add("referral.case.phone", g.Phone)
            .Add("referral.case.email", g.Email)
            .Add("referral.case.address", g.Address)
            .Add("referral.case.protected", g.Protected)
            .Add("referral.case.protected-until", g.ProtectedUntil)
            .Add("referral.case.language", g.Language is { } language ? texts.Language(language) : null)
            .Under(
                heading,
                g.Consents.Count == 0
                    ? null
                    : new CaseTable(
                        texts["referral.case.consents"],
                        [texts["referral.case.consent-to"], texts["referral.case.given"], texts["referral.case.withdrawn"]],
                        [
                            .. g.Consents.Select(c =>
                                (IReadOnlyList<string>)
                                    [
                                        string.Join(", ", c.Purposes.Select(p => texts.Say(p))),
                                        CaseFacts.Day(c.GivenOn),
                                        CaseFacts.Day(c.WithdrawnOn),
                                    ]
                            ),
                        ]
                    )
            );

    private static IEnumerable<CaseSection> Tables(Referral r, Phrasebook texts) =>
        CaseFacts
            .Table(
                texts,
                "referral.case.professionals",
                ["referral.case.profession", "referral.case.name", "referral.case.involve"],
                r.Notes.OtherProfessionals.Select(p =>
                    (IReadOnlyList<string>)[Words.Profession(texts, p), p.Name ?? "", CaseFacts.YesNo(texts, p.Involve)]
                )
            )
            .Concat(
                CaseFacts.Table(
                    texts,
                    "referral.case.grounds",
                    ["referral.case.ground", "referral.case.met", "referral.case.source"],
                    r.Grounds.Select(g => (IReadOnlyList<string>)[g.Text.ToString(), CaseFacts.YesNo(texts, g.Met), g.Source])
                )
            )
            .Concat(
                CaseFacts.Table(
                    texts,
                    "referral.case.told",
                    ["referral.case.told-on", "referral.case.why-not", "referral.case.said-on"],
                    r.Told.Select(t => (IReadOnlyList<string>)[CaseFacts.Day(t.On), t.WhyNot ?? "", CaseFacts.Day(t.SaidOn)])
                )
            );

    private static IEnumerable<CaseSection> Outcome(Referral r, Phrasebook texts)
    {
        if (r.SelfReferral is { } own)
        {
            yield return new CaseFacts(texts)
                .Add("referral.case.sent", own.SentOn)
                .Add("referral.case.answer-by", own.AnswerBy)
                .Add("referral.case.custody", own.Said.Custody)
                .Under(texts["referral.case.self"]);
        }

        if (r.Decision is { } decision)
        {
            yield return new CaseFacts(texts)
                .Add("referral.case.outcome", texts.Say(decision.Outcome))
                .Add("referral.case.expected", decision.Expected is { } expected ? texts.Say(expected) : null)
                .Add("referral.case.decided", decision.DecidedOn)
                .Add("referral.case.reason", decision.Words.Reason)
                .Add("referral.case.passed-to", decision.Words.PassedOnTo)
                .Under(texts["referral.case.decision"]);
        }

        if (r.Notification is { } notification)
        {
            yield return new CaseFacts(texts)
                .Add("referral.case.sent", notification.SentOn)
                .Add("referral.case.ground", notification.Words.Ground)
                .Add("referral.case.informed", notification.ParentsInformed)
                .Add("referral.case.why-not", notification.Words.WhyNot)
                .Add("referral.case.receipt", notification.ReceiptOn)
                .Under(texts["referral.case.notification"]);
        }

        if (r.Withdrawal is { } withdrawal)
        {
            yield return new CaseFacts(texts)
                .Add("referral.case.on", withdrawal.On)
                .Add("referral.case.reason", withdrawal.Reason)
                .Under(texts["referral.case.withdrawal"]);
        }
    }
}
