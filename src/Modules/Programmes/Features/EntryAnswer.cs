using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using FluentValidation;

namespace BarnetIMidten.Programmes.Features;

/// <summary>A label in both languages, as it is sent and answered.</summary>
internal sealed record LabelBody(string? Da, string? En)
{
    public LocalText Read() => new(Da!.Trim(), En!.Trim());

    public static LabelBody Of(LocalText text) => new(text.Da, text.En);
}

internal sealed class LabelShape : AbstractValidator<LabelBody>
{
    /// <summary>Longest label: it must fit a chip and a row on a phone.</summary>
    public const int Longest = 120;

    public LabelShape()
    {
        RuleFor(l => l.Da).Required().AtMost(Longest);
        RuleFor(l => l.En).Required().AtMost(Longest);
    }
}

/// <summary>An entry of a list, in both languages. Its <c>ETag</c> is that of the whole catalogue: places are told in it.</summary>
/// <param name="Meaning">The words that the code was given with: what it means, whatever it is called now.</param>
/// <param name="Under">The word of the contract that it counts as, of an own channel, profession or end reason.</param>
/// <param name="Order">Its place in the whole list, from 1.</param>
internal sealed record EntryAnswer(
    CatalogueKind Kind,
    string Code,
    string Group,
    string? Under,
    LabelBody Label,
    LabelBody Meaning,
    string Source,
    int Order,
    bool Retired,
    int Version
) : IVersioned
{
    public static EntryAnswer Of(CatalogueEntry entry, CatalogueLists lists) =>
        new(
            entry.Kind,
            entry.Code,
            entry.Group,
            entry.Under,
            LabelBody.Of(entry.Label),
            LabelBody.Of(entry.Meaning),
            entry.Source,
            lists.PlaceOf(entry),
            entry.Retired,
            lists.Last
        );
}
