using System.Text.RegularExpressions;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Where somebody stands, by the page's address.</summary>
internal static partial class Addresses
{
    [GeneratedRegex("/forloeb/[0-9a-f]{32}([?#].*)?$", RegexOptions.None, 1000)]
    public static partial Regex Course();
}
