using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Cases;

/// <summary>Gathers the facts of a section: what was never said is left out.</summary>
public sealed class CaseFacts(Phrasebook texts)
{
    private readonly List<CaseFact> all = [];

    public IReadOnlyList<CaseFact> All => all;

    /// <param name="label">Its key in the phrasebook.</param>
    public CaseFacts Add(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            all.Add(new CaseFact(texts[label], value));
        }

        return this;
    }

    public CaseFacts Add(string label, DateOnly? day) => Add(label, Day(day));

    public CaseFacts Add(string label, bool? yes) => Add(label, yes is { } said ? YesNo(texts, said) : null);

    public CaseSection Under(string heading, CaseTable? table = null) => new(3, heading, All, table);

    public static string YesNo(Phrasebook texts, bool yes) => texts[yes ? "case.yes" : "case.no"];

    public static string Day(DateOnly? day) => day is { } known ? DanishFormat.Date(known) : "";

    /// <summary>A table of what there is, or none where there is nothing.</summary>
    /// <param name="headings">Keys of the phrasebook.</param>
    public static IEnumerable<CaseSection> Table(
        Phrasebook texts,
        string heading,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        if (rows.ToList() is { Count: > 0 } found)
        {
            yield return new CaseSection(3, texts[heading], [], new CaseTable(texts[heading], [.. headings.Select(h => texts[h])], found));
        }
    }
}
