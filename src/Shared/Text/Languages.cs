using System.Globalization;

namespace BarnetIMidten.Shared.Text;

/// <summary>Danish first, English beside it.</summary>
public static class Languages
{
    public static CultureInfo Danish { get; } = CultureInfo.GetCultureInfo("da-DK");
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static bool EnglishNow => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
