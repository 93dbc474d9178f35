using System.Globalization;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Numbers as they are typed, read to the letter and written back without losing a decimal.
/// A sign for thousands must part groups of three: 1.5 is no Danish number, and is never taken for fifteen.</summary>
public static partial class NumberText
{
    private static CultureInfo Format => Languages.EnglishNow ? Languages.English : Languages.Danish;

    /// <returns>Null where it is no number in the reader's language.</returns>
    public static decimal? Read(string? text)
    {
        var bare = (text ?? "").Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');
        return
            (Languages.EnglishNow ? English() : Danish()).IsMatch(bare)
            && decimal.TryParse(bare, NumberStyles.Number, Format, out var number)
            ? number
            : null;
    }

    /// <summary>40.000 or 1,5: every decimal that there is.</summary>
    public static string Of(decimal number) => number.ToString("#,##0.############################", Format);

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Danish();

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();
}
