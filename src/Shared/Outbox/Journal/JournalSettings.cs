using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Outbox.Journal;

/// <summary>Where documents for the records system are laid (<c>Journal:Directory</c>), and under which subject of KLE (<c>Journal:Kle</c>, <c>Journal:Facet</c>).
/// Without a directory nothing is handed over.</summary>
internal sealed partial record JournalSettings(string? Directory, string Kle, string? Facet)
{
    /// <summary>"Børnesag, løbende journal". The municipality's own plan of subjects may say another: KLE is published anew twice a year.</summary>
    private const string UsualKle = "27.24.00";

    public bool IsOn => Directory is not null;

    /// <exception cref="InvalidOperationException">A subject or facet is not written as KLE writes it.</exception>
    public static JournalSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Journal");
        var (kle, facet) = (section["Kle"] ?? UsualKle, section["Facet"]);
        return !Subject().IsMatch(kle) ? throw new InvalidOperationException($"Journal:Kle is written 27.24.00, and not '{kle}'")
            : facet is not null && !FacetOf().IsMatch(facet)
                ? throw new InvalidOperationException($"Journal:Facet is written G01, and not '{facet}'")
            : new JournalSettings(section["Directory"] is { Length: > 0 } path ? Path.GetFullPath(path) : null, kle, facet);
    }

    [GeneratedRegex(@"^\d{2}\.\d{2}\.\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[A-ZÆØÅ]\d{2}$", RegexOptions.None, 1000)]
    private static partial Regex FacetOf();
}
