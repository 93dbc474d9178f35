using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>A word of the contract, and the municipality's own word under it where that was chosen.</summary>
/// <param name="Code">Null where the word itself was.</param>
public sealed record FinerWord<TWord>(TWord Word, string? Code = null)
    where TWord : struct, Enum
{
    public static implicit operator FinerWord<TWord>(TWord word) => new(word);
}

/// <summary>How a list of the catalogue is offered, read and judged, the same everywhere.</summary>
public static class CatalogueChoices
{
    /// <summary>What a code that may not be used anew is refused as; the same text says it at every field.</summary>
    public const string Retired = "catalogue.retired";
    public const string Unknown = "catalogue.unknown-code";

    /// <summary>Those that may be chosen, in the municipality's order; one that stands already can always stay.</summary>
    public static IEnumerable<CatalogueItem> Offered(this IEnumerable<CatalogueItem> items, params IEnumerable<string?> standing) =>
        items.Where(i => !i.Retired || standing.Contains(i.Code));

    public static IReadOnlyList<Choice> Choices(this IEnumerable<CatalogueItem> items) =>
        [.. items.Select(i => new Choice(i.Code, i.Label.ToString()))];

    public static CatalogueItem? Find(this IEnumerable<CatalogueItem> items, string? code) => items.FirstOrDefault(i => i.Code == code);

    /// <summary>Null if the code may be used: it is in the list, and not retired unless it stood there before.</summary>
    public static FieldError? Fault(
        this IEnumerable<CatalogueItem> items,
        string? code,
        string field,
        params IEnumerable<string?> standing
    ) =>
        items.Find(code) is not { } item ? new FieldError(field, Unknown)
        : item.Retired && !standing.Contains(code) ? new FieldError(field, Retired, item.Label)
        : null;

    /// <summary>The word of the contract that was meant, and the own code beside it.</summary>
    /// <param name="standing">What the field holds now; null where it is filled for the first time.</param>
    public static Result<FinerWord<TWord>> Read<TWord>(
        this IReadOnlyList<CatalogueItem> items,
        CodedWord<TWord> sent,
        string field,
        CodedWord<TWord>? standing
    )
        where TWord : struct, Enum
    {
        var code = sent.ToString();
        if (items.Fault(code, field, standing?.ToString()) is { } fault)
        {
            return Refusal.Invalid(fault.Code == Unknown ? new FieldError(field, "field.unknown-value") : fault);
        }

        var under = items.Find(code)!.Under;
        return new FinerWord<TWord>(Word.Read<TWord>(under ?? code)!.Value, under is null ? null : code);
    }

    /// <summary>What the municipality calls a code of its own; any other text as it was written.</summary>
    public static string CalledIfOwn(this Phrasebook texts, string written) => OwnCode.Is(written) ? texts.Called(written) : written;

    /// <summary>What the municipality calls a factor or a technique; its code where that is all that is known.</summary>
    public static string Called(this Phrasebook texts, string code) => texts.Knows($"catalogue.{code}") ? texts[$"catalogue.{code}"] : code;

    /// <summary>What the municipality calls a word: the own one where it was chosen and is known, else that of the contract.</summary>
    /// <param name="group">Where its texts stand, <c>referral.channel</c>.</param>
    public static string Finer(this Phrasebook texts, string group, Enum word, string? code) =>
        code is not null && texts.Knows($"{group}.{code}") ? texts[$"{group}.{code}"] : texts.Of(group, word);
}
