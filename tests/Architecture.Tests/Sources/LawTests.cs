using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>A law is cited from one table (<c>Shared/Law/laws.json</c>), by the day that is spoken of: a paragraph written out in a text would stay when the law goes.</summary>
public sealed class LawTests
{
    private static readonly string[] Endings = ["*.resx", "*.json", "*.cshtml", "*.cs"];

    [Fact]
    public void No_text_of_the_product_writes_out_a_paragraph() =>
        Texts().SelectMany(t => Written(t.Path, t.Text)).ShouldBeNone("laws are cited past the table:");

    [Theory]
    [InlineData("<value>Efter barnets lov § 30.</value>", 1)]
    [InlineData("<value>Efter §§ 28–29.</value>", 1)]
    [InlineData("<value>Under section 30 of the Act.</value>", 1)]
    [InlineData("<value>Fewer § 11(3) referrals</value>", 1)]
    [InlineData("<value>artikel 6, stk. 1</value>", 1)]
    [InlineData("<value>Efter [law earlyPrevention 2021-01-01].</value>", 0)]
    [InlineData("/// <summary>CPR-loven § 28</summary>", 0)]
    [InlineData("<value>Se afsnit 3.</value>", 0)]
    public void A_paragraph_that_is_written_out_is_found(string text, int found) => Assert.Equal(found, Written("a.resx", text).Count());

    private static IEnumerable<string> Written(string path, string text) =>
        text.Split('\n')
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Where(line => Regex.IsMatch(line, @"§§?\s*\d|\bsections? \d|\b(artikel|articles?) \d", RegexOptions.IgnoreCase))
            .Select(line => $"{path} {line.Trim()}");

    private static IEnumerable<SourceFile> Texts() =>
        from ending in Endings
        from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), ending, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/')
        where !path.EndsWith("/laws.json", StringComparison.Ordinal)
        where !Regex.IsMatch(path, "/(obj|bin|node_modules|wwwroot|Migrations)/")
        select new SourceFile(path, File.ReadAllText(file));
}
