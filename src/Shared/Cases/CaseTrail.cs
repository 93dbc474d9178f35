using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>By which year a count is kept.</summary>
public enum CaseYear
{
    Received,
    Started,
    Ended,
}

/// <summary>By what a case may be found in what others wrote; and the counts that stay when it is erased, each by itself, with nothing that ties one to another.</summary>
public sealed partial class CaseTrail
{
    private const int ShortestWord = 2;
    private const int ShortestSign = 4;
    private const int PhoneDigits = 8;
    private readonly HashSet<Guid> ids;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> around = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> names = [];
    private readonly Dictionary<CaseYear, int> years = [];
    private readonly List<(CaseYear Year, string Figure, string Word, int N)> counted = [];

    public CaseTrail(ReferralId referral) => ids = [referral.Value];

    /// <summary>The ids under which the case is known anywhere.</summary>
    public IReadOnlyCollection<Guid> Ids => ids;

    /// <summary>The day of the start meeting, once the courses have been asked.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>How many sealed values of others, in which the case was looked for, do not open.</summary>
    public int Unreadable { get; private set; }

    /// <summary>One that was damaged keeps no case from being erased.</summary>
    public void FoundUnreadable(int some) => Unreadable += some;

    public void Id(Guid id) => ids.Add(id);

    /// <summary>A name of the child's own.</summary>
    public void Name(string? name)
    {
        if (Around(name) is { Count: > 1 } parts)
        {
            names.Add(parts);
        }
    }

    /// <summary>A number that is the child's, or the case's, and nobody else's.</summary>
    public void Number(string? number) => Keep(number, numbers);

    /// <summary>The name of somebody around the child, who may stand in another case too; its words.</summary>
    public IReadOnlyList<string> Around(string? name)
    {
        var parts = NameFolding.Words(name ?? "");
        words.UnionWith(parts.Where(p => p.Length >= ShortestWord));
        return parts;
    }

    /// <summary>A phone number or the like of somebody around the child.</summary>
    public void Reached(string? by)
    {
        Keep(by, around);
        // with or without the number of the country
        if (new string([.. (by ?? "").Where(char.IsAsciiDigit)]) is { Length: > PhoneDigits } phone)
        {
            around.Add(phone[^PhoneDigits..]);
        }
    }

    public void In(CaseYear kind, DateOnly? day)
    {
        if (day is { } known)
        {
            years[kind] = known.Year;
            StartedOn = kind == CaseYear.Started ? known : StartedOn;
        }
    }

    /// <summary>One that stays, if the case has such a year.</summary>
    public void Count(CaseYear year, string figure, string word = "", int n = 1) => counted.Add((year, figure, word, n));

    /// <summary>The counts that stay.</summary>
    public IEnumerable<(string Figure, int Year, string Word, int N)> Counts =>
        counted.Where(c => c.N > 0 && years.ContainsKey(c.Year)).Select(c => (c.Figure, years[c.Year], c.Word, c.N));

    /// <summary>Whether a text is about this case for certain: it holds an id or number of it, or the child's full name. What tells of a parent alone
    /// may be a sibling's.</summary>
    public bool IsAbout(string text)
    {
        var folded = NameFolding.Words(text).ToHashSet(StringComparer.Ordinal);
        return Holds(text, numbers) || HoldsId(text) || names.Any(n => n.All(folded.Contains));
    }

    /// <summary>Whether a search may have been for anybody in the case: it holds a word of a name.</summary>
    public bool MayBeFor(string searched) =>
        Holds(searched, numbers) || Holds(searched, around) || HoldsId(searched) || NameFolding.Words(searched).Any(words.Contains);

    private bool HoldsId(string text) =>
        Id32().Matches(text.Replace("-", "", StringComparison.Ordinal)).Any(m => ids.Contains(Guid.ParseExact(m.Value, "N")));

    private static bool Holds(string text, HashSet<string> signs) =>
        signs.Count > 0 && Signs(text) is var all && signs.Any(s => all.Contains(s, StringComparison.Ordinal));

    private static void Keep(string? text, HashSet<string> among)
    {
        if (Signs(text) is { Length: >= ShortestSign } signs)
        {
            among.Add(signs);
        }
    }

    /// <summary>Without the blanks and strokes that people put between.</summary>
    private static string Signs(string? text) => Between().Replace(text ?? "", "").ToLowerInvariant();

    [GeneratedRegex("[0-9a-fA-F]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id32();

    [GeneratedRegex(@"[\s\-+.,]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();
}
