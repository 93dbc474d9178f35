using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Pages.Evaluering;

/// <summary>Figures as people read them.</summary>
internal static class IndicatorWords
{
    /// <summary>What a part is called: a word of the contract by its text, a day-care and a code as they are.</summary>
    public static string NameOf(Phrasebook texts, Figure? of, string key) =>
        of switch
        {
            Figure.ByChannel or Figure.ReceivedByChannel => texts[$"referral.channel.{key}"],
            Figure.ByReferrer or Figure.ReceivedByReferrer => texts[$"referral.referrerRole.{key}"],
            Figure.ByDaycare or Figure.ReceivedByDaycare when key is Counting.Dagpleje or Counting.NoDaycare => texts[
                $"referral.daycareKind.{key}"
            ],
            Figure.ByDaycare or Figure.ReceivedByDaycare when key == Counting.Unnamed => texts["referral.daycareKind.institution"],
            Figure.ByEndReason or Figure.EndedBecause => texts[$"course.end.{key}"],
            Figure.ByAge => key == "unborn" ? texts["evaluation.age.unborn"] : texts["evaluation.age.years", key],
            Figure.Decided => texts[$"referral.decisionOutcome.{key}"],
            Figure.PassedOn => texts[$"evaluation.passed-on.{key}"],
            Figure.Waited => texts[$"evaluation.waited.{key}"],
            _ => key,
        };

    /// <summary>70 % (n = 30, 52–83 %), 7,14, or why it is not told.</summary>
    public static string Said(this Phrasebook texts, ReadIndicators.Told indicator) =>
        indicator.Class is { } middle ? texts[$"evaluation.waited.{middle}"]
        : indicator.Share is { } share ? DanishFormat.Percent((decimal)share.Share)
        : indicator is { Id: "ofExpected", Value: { } reached } ? DanishFormat.Percent(reached)
        : indicator.Value is { } value ? DanishFormat.Number(value, decimal.IsInteger(value) ? 0 : 1)
        : indicator.Suppressed ? texts["evaluation.indicator.withheld"]
        : texts["evaluation.indicator.none"];

    /// <summary>Of how many, and how sure.</summary>
    public static string Basis(this Phrasebook texts, int? n, ShareOf? share) =>
        share is not null && n is not null
            ? texts[
                "evaluation.indicator.basis-share",
                n,
                DanishFormat.Percent((decimal)share.Low),
                DanishFormat.Percent((decimal)share.High)
            ]
        : n is not null ? texts["evaluation.indicator.basis", n]
        : "";
}
