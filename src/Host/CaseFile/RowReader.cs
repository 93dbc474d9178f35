using System.Globalization;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Reads the cells of one row by the names in the header, and notes each that cannot be read.</summary>
internal sealed class RowReader(int number, Func<string, string?> cell)
{
    private const string Separator = ";";

    public List<RowError> Errors { get; } = [];

    /// <summary>Told which columns hold words, and of which kind, where somebody wants to know.</summary>
    public Dictionary<string, Type>? Words { get; init; }

    public string? Text(string field, int atMost = Rules.Name)
    {
        var text = cell(field)?.Trim();
        if (text?.Contains('\0', StringComparison.Ordinal) is true)
        {
            Note(field, "field.unreadable");
        }
        else if (text?.Length > atMost)
        {
            Note(field, "field.too-long", atMost);
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string RequiredText(string field) => Text(field) ?? Lacking(field, "");

    public DateOnly? Day(string field) => Text(field) is { } text ? Day(field, text) : null;

    public DateOnly RequiredDay(string field) => Text(field) is { } text ? Day(field, text) ?? default : Lacking(field, default(DateOnly));

    public IReadOnlyList<DateOnly> Days(string field) => [.. List(field).Select(text => Day(field, text)).OfType<DateOnly>()];

    public IReadOnlyList<string> List(string field) =>
        Text(field, Rules.FreeText)?.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public bool Flag(string field) =>
        Text(field) is { } text && (bool.TryParse(text, out var flag) ? flag : Unreadable(field, fallback: false));

    public TWord? Word<TWord>(string field)
        where TWord : struct, Enum
    {
        Words?.TryAdd(field, typeof(TWord));
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Shared.Text.Word.Read<TWord>(text) is { } word)
        {
            return word;
        }

        Note(field, "field.unknown-value");
        return null;
    }

    public TWord RequiredWord<TWord>(string field)
        where TWord : struct, Enum => Word<TWord>(field) ?? (Text(field) is null ? Lacking(field, default(TWord)) : default);

    private DateOnly? Day(string field, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Note(field, "field.unreadable");
        return null;
    }

    private T Lacking<T>(string field, T fallback)
    {
        Note(field, "field.required");
        return fallback;
    }

    private T Unreadable<T>(string field, T fallback)
    {
        Note(field, "field.unreadable");
        return fallback;
    }

    /// <summary>Of each cell the first that is wrong with it.</summary>
    private void Note(string field, string code, params object?[] arguments)
    {
        if (!Errors.Exists(e => e.Field == field))
        {
            Errors.Add(new RowError(number, field, code, arguments));
        }
    }
}
