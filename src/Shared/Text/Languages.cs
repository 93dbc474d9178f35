using System.Globalization;

namespace BarnetIMidten.Shared.Text;

/// <summary>Danish first, English beside it.</summary>
public static class Languages
{
    public static CultureInfo Danish { get; } = CultureInfo.GetCultureInfo("da-DK");
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language that <c>da</c> or <c>en</c> means; null for any other word.</summary>
    public static CultureInfo? Of(string? word) =>
        word switch
        {
            "da" => Danish,
            "en" => English,
            _ => null,
        };

    public static bool EnglishNow => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
