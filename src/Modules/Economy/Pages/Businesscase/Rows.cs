using System.Globalization;
using System.Text;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>Lists in a form that works without script: an empty row stands ready at the end, and rows that are left empty are not sent.</summary>
internal static class Rows
{
    private const int LongestKey = 60;

    public static void MakeRoom<TRow>(this IList<TRow> rows, Func<TRow, bool> isFilled)
        where TRow : new()
    {
        if (rows.Count == 0 || isFilled(rows[^1]))
        {
            rows.Add(new TRow());
        }
    }

    /// <summary>The places in the form of the rows that are sent, in order.</summary>
    public static IReadOnlyList<int> Sent<TRow>(this IList<TRow> rows, Func<TRow, bool> isSent) =>
        [.. Enumerable.Range(0, rows.Count).Where(i => isSent(rows[i]))];

    /// <summary>From a row's place in what was sent to its place in the form.</summary>
    public static FieldError Moved(FieldError error, string list, IReadOnlyList<int> sent)
    {
        var (begin, end) = ($"{list}[", error.Field.IndexOf(']', Math.Min(list.Length, error.Field.Length)));
        return
            error.Field.StartsWith(begin, StringComparison.Ordinal)
            && end > begin.Length
            && int.TryParse(error.Field[begin.Length..end], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < sent.Count
            ? error with
            {
                Field = string.Create(CultureInfo.InvariantCulture, $"{begin}{sent[at]}{error.Field[end..]}"),
            }
            : error;
    }

    /// <summary>familiebehandling-13 of »Familiebehandling, § 13«; null where nothing is left.</summary>
    public static string? Slug(string? name)
    {
        var slug = new StringBuilder();
        foreach (
            var letter in (name ?? "")
                .ToLowerInvariant()
                .Replace("æ", "ae", StringComparison.Ordinal)
                .Replace("ø", "oe", StringComparison.Ordinal)
                .Replace("å", "aa", StringComparison.Ordinal)
        )
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var made = slug.ToString().Trim('-');
        return made.Length == 0 ? null : made[..Math.Min(made.Length, LongestKey)].Trim('-');
    }
}
