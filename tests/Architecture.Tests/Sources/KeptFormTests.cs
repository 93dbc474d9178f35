using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>What is written at some length is kept as a draft. Only what stands on the page itself is seen, not what its parts ask for.</summary>
public sealed partial class KeptFormTests
{
    private const int Long = 3;

    private static readonly Dictionary<string, string> Excepted = new(StringComparer.Ordinal)
    {
        ["src/Modules/Referral/Pages/Henvendelse/SelfReferral.cshtml"] = "whoever writes is unknown: nobody could be shown it again",
    };

    [Fact]
    public void A_page_with_a_long_text_keeps_a_draft() =>
        Unkept(SourceTree.Product).Where(p => !Excepted.ContainsKey(p)).ShouldBeNone("what is written can be lost:");

    [Fact]
    public void What_is_excepted_is_there() => Assert.Subset(Unkept(SourceTree.Product).ToHashSet(), Excepted.Keys.ToHashSet());

    [Theory]
    [InlineData("<form-row for=\"Input.Note\" rows=\"3\" />", "", true)]
    [InlineData("<form-row for=\"Input.Note\" rows=\"10\" />", "", true)]
    [InlineData("<form-row for=\"Input.Note\" rows=\"2\" />", "", false)]
    [InlineData("<form-row for=\"Input.Note\" rows=\"3\" />", "[KeepsDraft(\"draft.x\")]", false)]
    public void One_that_does_not_is_found(string field, string attribute, bool isFound) =>
        Assert.Equal(
            isFound,
            Unkept([new SourceFile("a.cshtml", $"@page \"/a\"\n{field}"), new SourceFile("a.cshtml.cs", $"{attribute}\nclass A;")]).Any()
        );

    private static IEnumerable<string> Unkept(IReadOnlyList<SourceFile> files) =>
        from page in files
        where page.IsPage && page.Text.StartsWith("@page", StringComparison.Ordinal)
        where
            Rows().Matches(page.Text).Any(m => int.Parse(m.Groups["rows"].Value, System.Globalization.CultureInfo.InvariantCulture) >= Long)
        where !files.Any(f => f.Path == page.Path + ".cs" && f.Text.Contains("[KeepsDraft(", StringComparison.Ordinal))
        select page.Path;

    [GeneratedRegex("\\srows=\"(?<rows>\\d+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Rows();
}
