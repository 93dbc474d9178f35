using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>What people wrote is shown with the lines as they broke them.</summary>
public sealed partial class FreeTextTests
{
    [Fact]
    public void A_free_text_is_shown_as_written() => Flattened(SourceTree.Product).ShouldBeNone("free texts lose their lines:");

    [Theory]
    [InlineData("<p>@last.AgreedNext</p>")]
    [InlineData("<p class=\"meta\">@sent.Ground</p>")]
    [InlineData("<td>\n    @visit.AgreedNext\n</td>")]
    [InlineData("<dd>@factor.Observation</dd>")]
    [InlineData("<p><strong>x</strong> @decision.Reason</p>")]
    public void One_that_is_not_is_found(string markup) => Assert.Single(Flattened([new SourceFile("a.cshtml", markup)]));

    [Theory]
    [InlineData("<p class=\"meta written\">@sent.Ground</p>")]
    [InlineData("<p class=\"written\"><strong>x</strong> @decision.Reason</p>")]
    [InlineData("@foreach (var ground in view.Grounds) { }")]
    public void One_that_is_passes(string markup) => Assert.Empty(Flattened([new SourceFile("a.cshtml", markup)]));

    private static IEnumerable<string> Flattened(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsPage
        from shown in Shown().Matches(file.Text).Cast<Match>()
        where !shown.Groups["attributes"].Value.Contains("written", StringComparison.Ordinal)
        select $"{file.Path}: {shown.Value.Trim()}";

    [GeneratedRegex(
        @"<(?:p|td|dd|li|span)(?<attributes>[^>]*)>\s*(?:<strong>[^<]*</strong>\s*)?»?@\w+(?:\.\w+)*\.(?:AgreedNext|Handover|Guidance|Expectations|Ground|Concern|Observation|ParentPerspective|Reason|Note)\s*«?<",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Shown();
}
