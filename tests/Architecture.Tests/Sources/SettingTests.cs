using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Whoever runs it finds every setting in one table, and no setting there that is none. Compared word by word: <c>Backup__KeepDays</c> is two.</summary>
public sealed partial class SettingTests
{
    /// <summary>Of the table: the framework's and the standard's.</summary>
    private static readonly string[] NotOurs = ["ASPNETCORE", "AllowedHosts", "Logging", "OTEL"];

    /// <summary>Read, and not for an operator: what keeps a wrong setting out, and the framework's own.</summary>
    private static readonly string[] NotForOperators = ["Kestrel", "Endpoints", "ReloadStaticAssetsAtRuntime"];

    [Fact]
    public void Every_setting_that_is_read_stands_in_the_table_of_settings()
    {
        var read = SourceTree.Product.SelectMany(f => Read(f.Text)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(read.Count > 40, $"only {read.Count} words of settings were found: {string.Join(' ', read)}");
        var told = Table().SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        read.Except(told).Except(NotForOperators).ShouldBeNone("settings are read and not in the table of docs/settings.md:");
    }

    [Fact]
    public void Every_setting_of_the_table_is_read()
    {
        var read = SourceTree.Product.SelectMany(f => Read(f.Text)).ToHashSet(StringComparer.Ordinal);
        Table()
            .Where(s => !NotOurs.Any(n => s.StartsWith(n, StringComparison.Ordinal)))
            .SelectMany(Words)
            .Where(w => !read.Contains(w))
            .ShouldBeNone("settings of docs/settings.md are read nowhere:");
    }

    [Theory]
    [InlineData("""var x = configuration["New:Thing"];""", "Thing")]
    [InlineData("""configuration.GetValue("New:Number", 3)""", "Number")]
    [InlineData("""configuration.GetValue<bool>("New:Choice")""", "Choice")]
    [InlineData("""configuration.Whole("New:Count", 3)""", "Count")]
    [InlineData("""Seconds(configuration, "NewSeconds", 3)""", "NewSeconds")]
    [InlineData("""private const string Section = "New"; public int Most { get; init; } = 3;""", "Most")]
    public void A_setting_is_found_however_it_is_read(string code, string word) => Assert.Contains(word, Read(code));

    private static IEnumerable<string> Read(string code) =>
        Direct()
            .Matches(code)
            .Concat(Section().IsMatch(code) ? Property().Matches(code) : [])
            .SelectMany(m => m.Groups["name"].Value.Split(':', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Numbers and codes of municipalities stand for any.</summary>
    private static IEnumerable<string> Words(string setting) =>
        setting.Split("__", StringSplitOptions.RemoveEmptyEntries).Where(w => !w.All(char.IsAsciiDigit));

    private static IEnumerable<string> Table()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/settings.md"));
        return Code().Matches(page).Select(m => m.Groups["name"].Value);
    }

    [GeneratedRegex(
        """
            (?:onfiguration|section)(?:\[|\.(?:Get(?:Value|Section)(?:<\w+>)?|Whole)\()\$?"(?<name>[A-Za-z:]+)|\w\((?:configuration|section),\ "(?<name>\w+)"|const\ string\ (?:Setting|Section)\ =\ "(?<name>\w+)"
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Direct();

    [GeneratedRegex("const string Section = ")]
    private static partial Regex Section();

    [GeneratedRegex("""public [\w<>?]+ (?<name>\w+) \{ get; init; \}|int (?<name>[A-Z]\w+) = \d+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    /// <summary>What stands as code in the first place of a row, and begins as a setting does.</summary>
    [GeneratedRegex("(?<=^\\|[^|]*)`(?<name>(?:__)?[A-Z][A-Za-z_0-9]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Code();
}
