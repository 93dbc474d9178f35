using System.Globalization;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Web;

/// <summary>What a list is asked for, as it stands in the address: blank asks for nothing.</summary>
public static class AskedFor
{
    /// <summary>The word that was asked for; null where nothing was, and where it is none, which is then among the faults.</summary>
    public static TWord? Word<TWord>(string field, string? text, List<FieldError> faults)
        where TWord : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var word = Text.Word.Read<TWord>(text);
        if (word is null)
        {
            faults.Add(new FieldError(field, "field.unknown-value"));
        }

        return word;
    }

    /// <summary>The same of a day, <c>2026-03-02</c>.</summary>
    public static DateOnly? Day(string field, string? text, List<FieldError> faults)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (IsDay(text, out var day))
        {
            return day;
        }

        faults.Add(new FieldError(field, "field.unreadable"));
        return null;
    }

    /// <summary>As the contract writes a day, and in no other way.</summary>
    public static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
