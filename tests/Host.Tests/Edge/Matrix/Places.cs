using System.Text.RegularExpressions;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>What an address is filled with, by the kind of thing that is named there.</summary>
/// <param name="Known">Null if there is nothing: every id is of nobody.</param>
internal sealed record Ids(IReadOnlyDictionary<string, string>? Known)
{
    private readonly string nobodys = $"{Guid.CreateVersion7():N}";

    public string this[string kind] => Known is null ? nobodys : Known[kind];

    /// <summary>An id of nothing.</summary>
    public static Ids Nobodys() => new(Known: null);

    /// <summary>These, but for what is a part of one of them: that is another's.</summary>
    public Ids WithPartsOf(Ids others, string template)
    {
        var mixed = Known!.ToDictionary(StringComparer.Ordinal);
        foreach (var part in Places.PartsIn(template))
        {
            mixed[part] = others[part];
        }

        return new Ids(mixed);
    }
}

/// <summary>The places of an address, in the API and among the pages, that something is named in.</summary>
internal static partial class Places
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["brugere"] = "users",
        ["stikproever"] = "samples",
        ["udtraek"] = "referrals",
        ["businesscase"] = "business-cases",
        ["statusnotat"] = "status-memos",
        ["stop-op"] = "stop-op-meetings",
        ["justering"] = "stop-op-adjustments",
        ["forloeb"] = "courses",
        ["visit"] = "visitId",
        ["invitation"] = "invitationId",
        ["henvisninger"] = "referrals",
        ["udkast"] = "drafts",
        ["leverancer"] = "deliveries",
        ["ny"] = "referrals",
        ["tilskud"] = "flex-grants",
        ["use"] = "useId",
    };

    /// <summary>Each after what it is a part of.</summary>
    public static IEnumerable<string> KindsIn(string template) => Named().Matches(template).Select(KindOf);

    /// <summary>Of them those that are nothing by themselves, but belong to what the address begins with.</summary>
    public static IEnumerable<string> PartsIn(string template) => KindsIn(template).Where(k => k.EndsWith("Id", StringComparison.Ordinal));

    public static string Filled(string template, Ids ids) => Named().Replace(template, named => ids[KindOf(named)]);

    /// <summary>Whether it is a pedagogue's own or not.</summary>
    public static bool IsOnesOwn(string template) =>
        KindsIn(template).First() is "referrals" or "courses" or "links" or "stop-op-meetings" or "stop-op-adjustments";

    /// <summary>By the word before it, or by its own name.</summary>
    private static string KindOf(Match named)
    {
        var kind = named.Groups[2].Value is "id" ? named.Groups[1].Value : named.Groups[2].Value;
        return Pages.GetValueOrDefault(kind, kind);
    }

    [GeneratedRegex(@"(?<=([\w-]+|\})/)\{(\w+)[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
