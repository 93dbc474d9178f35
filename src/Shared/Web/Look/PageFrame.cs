namespace BarnetIMidten.Shared.Web;

/// <summary>One way in the menu. <paramref name="TextKey"/> is a key of the phrasebook, <paramref name="Icon"/> a name in <c>/img/icons.svg</c>.</summary>
/// <param name="Also">Where else the pages lie that are reached by it.</param>
public sealed record MenuItem(string TextKey, string Href, string Icon, params string[] Also);

/// <summary>What stands around every page: whose house it is and who is in it. One for each request, filled by the host; empty when nobody is signed in.</summary>
public sealed class PageFrame
{
    public string? MunicipalityName { get; set; }
    public string? UserName { get; set; }
    public IReadOnlyList<MenuItem> Menu { get; set; } = [];

    /// <summary>The menu item under which a path lies: the longest that it begins with, on whole segments.</summary>
    public MenuItem? MenuItemAt(string path) =>
        Menu.Where(i => Covers(i.Href, path) || i.Also.Any(also => Covers(also, path))).MaxBy(i => i.Href.Length);

    private static bool Covers(string href, string path) =>
        path.Equals(href, StringComparison.OrdinalIgnoreCase)
        || (href is not "/" && path.StartsWith(href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));
}
