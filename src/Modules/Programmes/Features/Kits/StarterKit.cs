using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>A municipality's variant as it can be taken elsewhere: its rules, why they are its own, and what it has made of the lists. Nothing of any family,
/// no day and no name of anybody: the same variant gives the same kit.</summary>
internal sealed record StarterKit(string Kind, int Format, KitVariant Variant, OwnCatalogue Catalogue)
{
    public const string TheKind = "barnet-i-midten/startpakke";
    public const int TheFormat = 1;

    /// <summary>Whether nothing of a list is null: no annotation says so to a reader of JSON.</summary>
    [JsonIgnore]
    public bool IsWhole =>
        Catalogue.Lists.All(l => l?.Entries.All(e => e is not null) == true) && Variant.Reasons.Values.All(r => r is not null);

    public static StarterKit Of(StoredVersion version, OwnCatalogue catalogue) =>
        new(
            TheKind,
            TheFormat,
            new KitVariant(
                version.Key,
                version.Name,
                RuleSet.Of(version.Rules),
                version.Reasons ?? new Dictionary<string, string>(StringComparer.Ordinal)
            ),
            catalogue
        );
}

/// <param name="Base">The base programme's key.</param>
/// <param name="Rules">Every rule, own or not.</param>
/// <param name="Reasons">Why a field is the municipality's own, by its path.</param>
internal sealed record KitVariant(string Base, string Name, RuleSet Rules, IReadOnlyDictionary<string, string> Reasons);
