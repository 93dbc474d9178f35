using System.Text.RegularExpressions;

namespace BarnetIMidten.Host.Tests.Drafts;

internal static partial class PageText
{
    /// <summary>A page without the tokens of its forms, which are new each time: what is left can be compared.</summary>
    public static string WithoutTokens(string page) => Token().Replace(page, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
