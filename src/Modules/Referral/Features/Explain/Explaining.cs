using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Puts the grounds of a case into words that its parents can read. It computes nothing that the rules do not compute, knows no clock,
/// and blames nobody: what was seen in the home is not repeated here, but that the parents may ask to see it.</summary>
internal sealed class Explaining(Phrasebook texts)
{
    /// <summary>Grounds of a screening that have words for parents; a code of the catalogue says what was seen, and is not repeated.</summary>
    private static readonly string[] Told =
    [
        "specialSupportSuspected",
        "lowComplexity",
        "delimited",
        "ownResources",
        "criteria",
        "noSpecialSupport",
        "noRiskFactor",
    ];

    private static readonly string[] Met = ["criteria", "noSpecialSupport"];

    public ExplanationAnswer Of(ReferralId id, Explained c)
    {
        var grounds = Eligibility.Judge(c.Family, c.Rules.Target, c.Rules.Sources);
        return new ExplanationAnswer(
            id,
            c.Number,
            c.Child,
            c.Status,
            c.JudgedOn,
            texts[$"explain.answer.{Word.Spelt(c.Status)}", c.Child, c.Rules.Name],
            [Target(c, grounds), Screening(c), Decision(c)],
            new RulesAnswer(c.Rules.Id, c.Rules.Key, c.Rules.Name, c.Rules.EffectiveFrom, c.RuleWords),
            [.. ProvisionsOf(c).Select(p => Cite(p, c.JudgedOn))]
        );
    }

    private ExplanationSection Target(Explained c, IReadOnlyList<Finding> grounds) =>
        new(
            "target",
            texts["explain.target"],
            [
                new Sentence(texts["explain.target-how", c.Family.ReceivedOn, c.Rules.Name, c.Rules.EffectiveFrom]),
                .. grounds.Select(g => new Sentence(Ground(g), g.Met, g.Source)),
                new Sentence(texts[grounds.All(g => g.Met) ? "explain.target-met" : "explain.target-unmet"]),
            ]
        );

    /// <summary>In years and months: a case is judged in months, and nobody speaks of a child of 68.</summary>
    private string Ground(Finding ground) =>
        ground is { TextKey: "referral.ground.age", Arguments: [int age, int least, int most] }
            ? texts["explain.age", Old(age), Old(least), Old(most)]
            : texts[ground.TextKey, ground.Arguments];

    private string Old(int months) => AgeText.Of(texts, new Age(months));

    /// <summary>Where no course is opened, no course is spoken of.</summary>
    private string Said(Explained c, string key, params object?[] arguments) =>
        texts[!c.Rules.OpensCourse && texts.Knows($"explain.place.{key}") ? $"explain.place.{key}" : $"explain.{key}", arguments];

    private ExplanationSection Screening(Explained c) =>
        new(
            "screening",
            texts["explain.screening"],
            c.Screened is not { } screened ? [new Sentence(texts["explain.screening-none"])]
                : screened.TakenOver ? [new Sentence(texts["explain.screening-taken-over", screened.On])]
                :
                [
                    new Sentence(texts["explain.screening-how", screened.On]),
                    .. Seen(c, screened),
                    .. screened
                        .Grounds.Where(g => Told.Contains(g.Code))
                        .Select(g => new Sentence(Said(c, $"ground.{g.Code}"), Met.Contains(g.Code), g.Source)),
                    new Sentence(Said(c, $"points-to.{Word.Spelt(screened.Outcome)}")),
                ]
        );

    /// <summary>That something was seen, not what.</summary>
    private IEnumerable<Sentence> Seen(Explained c, Screened screened) =>
        screened.Grounds.FirstOrDefault(g => !Told.Contains(g.Code)) is { Source: { } source }
            ? [new Sentence(Said(c, "ground.seen"), true, source)]
            : [];

    private ExplanationSection Decision(Explained c)
    {
        var sentences = (c.Decision, c.WithdrawnOn) switch
        {
            ({ TakenOver: true } decision, _) =>
            [
                new Sentence(Said(c, $"taken-over.{Word.Spelt(decision.Outcome)}", decision.DecidedOn)),
                new Sentence(texts["explain.taken-over"]),
            ],
            ({ } decision, _) => Decided(c, decision),
            (_, { } on) => [new Sentence(texts["explain.withdrawn", on])],
            _ => [new Sentence(texts["explain.not-decided"])],
        };
        return new ExplanationSection(
            "decision",
            texts["explain.decision"],
            [.. sentences, .. Moved(c), new Sentence(texts["explain.a-person"])]
        );
    }

    private IEnumerable<Sentence> Moved(Explained c) =>
        c.Moved is { } moved ? [new Sentence(texts["explain.moved", moved.On, moved.Rules.Name, moved.Rules.EffectiveFrom])] : [];

    private IEnumerable<Sentence> Decided(Explained c, DecisionOnPaper decision)
    {
        yield return new Sentence(Said(c, $"decided.{Word.Spelt(decision.Outcome)}", decision.DecidedOn));
        yield return new Sentence(
            decision.Expected is not { } expected ? texts["explain.expected-nothing"]
            : expected == decision.Outcome ? texts["explain.expected-same"]
            : texts["explain.expected-other", Said(c, $"outcome.{Word.Spelt(expected)}")]
        );
        if (!Legible.IsBlank(decision.Reason))
        {
            yield return new Sentence(texts["explain.reason"], Quoted: decision.Reason);
        }

        if (!Legible.IsBlank(decision.PassedOnTo))
        {
            yield return new Sentence(texts["explain.passed-on-to"], Quoted: decision.PassedOnTo);
        }
    }

    /// <summary>The offer rests on one; where more help was pointed to, or a place instead of visits, so does that.</summary>
    private static IEnumerable<Provision> ProvisionsOf(Explained c)
    {
        yield return Provision.EarlyPrevention;
        if (!c.Rules.OpensCourse)
        {
            yield return Provision.HomeTraining;
        }

        if (
            c.Screened?.Outcome is RecommendationOutcome.PassOn or RecommendationOutcome.Notify
            || c.Decision?.Outcome == DecisionOutcome.PassOn
        )
        {
            yield return Provision.SupportMeasures;
        }

        if (c.Screened?.Outcome == RecommendationOutcome.Notify)
        {
            yield return Provision.StaffNotification;
        }

        if (c.Decision?.Outcome == DecisionOutcome.Decline)
        {
            yield return Provision.OpenAdvice;
        }
    }

    private LawAnswer Cite(Provision provision, DateOnly day)
    {
        var then = LawBook.On(provision, day);
        var now = LawBook.After(then);
        return new LawAnswer(
            provision,
            texts[$"explain.law.{Word.Spelt(provision)}", then.Text],
            then.Text.ToString(),
            then.Until,
            now is null ? null : texts["explain.law-now", now.From, now.Text]
        );
    }
}
