using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>A change as it is read: what it is about, how it was, how it is.</summary>
internal sealed record ChangeWords(string About, string Before, string After)
{
    public static IEnumerable<ChangeWords> Of(IEnumerable<Change> changes, IReadOnlyList<CatalogueItem> factors, Phrasebook texts) =>
        changes.Select(c => new ChangeWords(AboutOf(c, factors, texts), Said(c.Topic, c.Before, texts), Said(c.Topic, c.After, texts)));

    private static string AboutOf(Change change, IReadOnlyList<CatalogueItem> factors, Phrasebook texts) =>
        change.Topic switch
        {
            Topic.RiskFactor or Topic.Observation => $"{change.Code} {factors.FirstOrDefault(f => f.Code == change.Code)?.Label}",
            Topic.Protective => texts["screening.carries-title"],
            Topic.LowComplexity => texts["screening.low-complexity"],
            Topic.Delimited => texts["screening.delimited"],
            Topic.OwnResources => texts["screening.own-resources"],
            Topic.SpecialSupport => texts["screening.special-support"],
            Topic.ParentPerspective => texts["screening.parents"],
            Topic.ScreenedOn => texts["screening.screened-on"],
            _ => texts["screening.recommendation"],
        };

    private static string Said(Topic topic, object? value, Phrasebook texts) =>
        value switch
        {
            null => texts[topic == Topic.RiskFactor ? "screening.change.unseen" : "screening.change.nothing"],
            "" => texts["screening.change.seen"],
            string carries when topic == Topic.Protective => texts["screening.change.said", texts.CalledIfOwn(carries)],
            string text => texts[topic == Topic.RiskFactor ? "screening.change.seen-as" : "screening.change.said", text],
            bool yes => texts[yes ? "screening.yes" : "screening.no"],
            DateOnly day => DanishFormat.Date(day),
            RecommendationOutcome outcome => texts.Of("screening.outcome", outcome),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A change that has no words"),
        };
}
