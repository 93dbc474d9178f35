using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>What all rows of a form share: the words above the field, and what ties them to it.</summary>
internal sealed class RowParts(Phrasebook texts, Field about)
{
    /// <summary>Stands on what is said of a field that is wrong, and nowhere else.</summary>
    public const string ErrorClass = "form-error-message";

    public required string Label { get; init; }
    public string? Hint { get; init; }
    public string? Source { get; init; }
    public bool MarkOptional { get; init; }

    public string? DescribedBy => string.Join(' ', Described()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The class of the row; a wrong one is marked at its edge.</summary>
    public string RowClass => about.IsWrong ? "form-group field form-error" : "form-group field";

    public object?[] LabelContent => MarkOptional ? [Label, " ", Html.Tag("span", "option", texts["look.optional"])] : [Label];

    public TagBuilder? SourceChip => Source is null ? null : Look.SourceChip.Of(texts, Source);

    public TagBuilder? HintLine => Hint is null ? null : Html.Tag("span", "form-hint", Hint).With("id", about.HintId);

    public TagBuilder? ErrorLine =>
        about.IsWrong ? Html.Tag("span", ErrorClass, Html.Unseen(texts["look.error"]), Told()).With("id", about.ErrorId) : null;

    private string Told() => string.Join(' ', about.Errors.Select(e => e.Length > 0 ? e : texts["look.unreadable"]));

    private IEnumerable<string> Described()
    {
        if (Hint is not null)
        {
            yield return about.HintId;
        }

        if (about.IsWrong)
        {
            yield return about.ErrorId;
        }
    }
}
