using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Law;

/// <summary>Where a provision stands, and while it stands there.</summary>
/// <param name="Act">The act's name, <c>barnets lov</c>.</param>
/// <param name="Section">Its place in the act, <c>§ 30</c>.</param>
/// <param name="From">The first day; null: as long as the house reckons.</param>
/// <param name="Until">The last day; null: still.</param>
public sealed record LawReference(Provision Provision, LocalText Act, LocalText Section, DateOnly? From, DateOnly? Until)
{
    /// <summary>barnets lov § 30 / section 30 of the Children's Act (barnets lov)</summary>
    public LocalText Text { get; } = new($"{Act.Da} {Section.Da}", $"{Section.En} of {Act.En}");

    public bool HoldsOn(DateOnly day) => !(day < From) && !(day > Until);
}

/// <summary>Every citation of a law in the product comes from here: <c>laws.json</c>, data with dates, since laws change and cases do not.
/// A text cites the law of the day that it speaks of. Source: domain/facts.md, 2.</summary>
public static partial class LawBook
{
    private static readonly Dictionary<Provision, IReadOnlyList<LawReference>> Places = Read();

    /// <summary>Every place where a provision has stood, oldest first.</summary>
    public static IReadOnlyList<LawReference> PlacesOf(Provision provision) => Places[provision];

    /// <summary>Where it stood on a day.</summary>
    public static LawReference On(Provision provision, DateOnly day) => Places[provision].Single(p => p.HoldsOn(day));

    /// <summary>What came in its place; null while it stands.</summary>
    public static LawReference? After(LawReference place) =>
        place.Until is { } last ? Places[place.Provision].FirstOrDefault(p => p.From > last) : null;

    /// <summary>Fills in the citations of a text of its time: <c>[law earlyPrevention 2021-01-01]</c> is the act and section of that day,
    /// <c>[Law …]</c> begins a sentence, <c>[section …]</c> is the section alone.</summary>
    public static string Cite(string text, bool english) =>
        text.Contains('[', StringComparison.Ordinal) ? Citation().Replace(text, match => Cited(match, english)) : text;

    private static string Cited(Match match, bool english)
    {
        var place = On(Word.Read<Provision>(match.Groups[2].Value) ?? throw new FormatException(match.Value), Day(match.Groups[3].Value));
        var cited = match.Groups[1].Value is "section" ? place.Section : place.Text;
        var words = english ? cited.En : cited.Da;
        return match.Groups[1].Value is "Law" ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<Provision, IReadOnlyList<LawReference>> Read()
    {
        using var data =
            typeof(LawBook).Assembly.GetManifestResourceStream("BarnetIMidten.Shared.Law.laws.json")
            ?? throw new InvalidOperationException("laws.json is not built in");
        var book = JsonSerializer.Deserialize<Book>(data, KeptJson.Options)!;
        return book.Provisions.ToDictionary(
            p => p.Provision,
            p =>
                (IReadOnlyList<LawReference>)
                    [
                        .. p
                            .Places.Select(at => new LawReference(
                                p.Provision,
                                book.Acts[at.Act],
                                new LocalText(at.Da, at.En),
                                at.From,
                                at.Until
                            ))
                            .OrderBy(at => at.From),
                    ]
        );
    }

    [GeneratedRegex(@"\[(law|Law|section) (\w+) (\d{4}-\d{2}-\d{2})\]", RegexOptions.None, 1000)]
    private static partial Regex Citation();

    private sealed record Book(Dictionary<string, LocalText> Acts, IReadOnlyList<Entry> Provisions);

    private sealed record Entry(Provision Provision, IReadOnlyList<Place> Places);

    private sealed record Place(string Act, string Da, string En, DateOnly? From = null, DateOnly? Until = null);
}
