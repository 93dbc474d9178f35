using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>How a home is spoken of.</summary>
internal static class HomeWords
{
    /// <summary>»Alma og Bo«, »Alma, Bo og Carl«.</summary>
    public static string Names(Phrasebook texts, IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).ToList() switch
        {
            [.. { Count: > 0 } first, var last] => texts["home.and", string.Join(", ", first), last],
            [var one] => one,
            _ => "",
        };

    /// <summary>»Hjemme hos Alma og Bo: 2 besøg«.</summary>
    public static string Home(this Phrasebook texts, IEnumerable<string> names, int visits) =>
        texts["home.with-visits", Names(texts, names), visits];
}
