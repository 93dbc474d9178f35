using System.Text.RegularExpressions;
using System.Web;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Every page that a role can come to by a link is gone to and looked at: on a phone in Danish and on a desktop in English,
/// as it is, with its form sent empty, and in a municipality that has only just opened (0253), where nothing is there yet. <see cref="Person"/> says what is looked for, and where the pictures lie.</summary>
public abstract partial class EveryPage(QuietTown town)
{
    private const int Fewest = 5;

    /// <summary>Leaves the session or the page's kind, or is a reference of thirty screens: not pages to look at.</summary>
    private static readonly string[] NotPages = ["/api-docs", "/log-ud", "/sprog", "/openapi", "/api/", "/health", "/kalender/"];

    protected async Task IsWhole(string who, string look)
    {
        var screen = Screen.Looked(look);
        var person = await town.SignIn(who, screen);
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(Pattern(path)))
            {
                continue;
            }

            await person.Go(path);
            Assert.Equal(screen.English ? "en" : "da", await person.Page.Locator("html").GetAttributeAsync("lang"));
            foreach (var link in await Links(person))
            {
                waiting.Enqueue(link);
            }

            await person.SendsEmptyForm();
        }

        Assert.True(seen.Count >= Fewest, $"{who} came to {seen.Count} pages only: {string.Join(' ', seen)}");
    }

    private static async Task<IEnumerable<string>> Links(Person person)
    {
        var links = await person.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href]:not([download])')].map(a => a.getAttribute('href'))"
        );
        return links
            .Where(l => l.StartsWith('/') && !NotPages.Any(n => l.StartsWith(n, StringComparison.Ordinal)))
            .Select(l => l.Split('#')[0]);
    }

    /// <summary>One of each kind is enough: ids and days are left out, words that choose between states are not.</summary>
    private static string Pattern(string path)
    {
        var (page, query) = path.Split('?') is [var p, var q] ? (p, HttpUtility.ParseQueryString(q)) : (path, []);
        var states = query.AllKeys.OfType<string>().Order(StringComparer.Ordinal).Select(k => $"{k}={Id().Replace(query[k] ?? "", "")}");
        return Id().Replace(page, "id") + "?" + string.Join('&', states);
    }

    [GeneratedRegex("(?<=/indsats/katalog/[a-zA-Z]+/)(?!ny$).+|[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Id();
}

/// <summary>Those who decide. Each of the two classes has half of the work, and they go at the same time.</summary>
public sealed class EveryPageOfLeadTests(QuietTown town) : EveryPage(town)
{
    [Theory]
    [InlineData("lead@0183.demo", "phone")]
    [InlineData("lead@0253.demo", "phone")]
    public Task Every_page_of_hers_is_whole(string who, string look) => IsWhole(who, look);

    /// <summary>With the sizes and languages changed about, until she was seen in all four: minutes more.</summary>
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("lead@0259.demo", "desktop-english")]
    [InlineData("lead@0183.demo", "desktop")]
    [InlineData("lead@0183.demo", "phone-english")]
    public Task Every_page_of_hers_is_whole_on_the_other_screens(string who, string look) => IsWhole(who, look);
}

public sealed class EveryPageOfOthersTests(QuietTown town) : EveryPage(town)
{
    [Theory]
    [InlineData("pedagogue@0183.demo", "desktop-english")]
    [InlineData("administrator@0183.demo", "desktop-english")]
    [InlineData("observer@0183.demo", "phone")]
    public Task Every_page_of_a_role_is_whole(string who, string look) => IsWhole(who, look);

    /// <summary>As with the lead's.</summary>
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("pedagogue@0183.demo", "desktop")]
    [InlineData("pedagogue@0183.demo", "phone-english")]
    [InlineData("administrator@0183.demo", "desktop")]
    [InlineData("administrator@0183.demo", "phone-english")]
    [InlineData("pedagogue2@0183.demo", "phone")]
    [InlineData("administrator@0259.demo", "phone")]
    [InlineData("controller@0183.demo", "desktop-english")]
    [InlineData("pedagogue@0253.demo", "desktop-english")]
    [InlineData("administrator@0253.demo", "phone")]
    [InlineData("controller@0253.demo", "phone")]
    [InlineData("observer@0253.demo", "desktop-english")]
    public Task Every_page_of_a_role_is_whole_on_the_other_screen(string who, string look) => IsWhole(who, look);
}
