using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using System.Web;
using BarnetIMidten.Testing;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Somebody at a page: she goes, writes, chooses, sends. Every page she comes to is looked at: no script error, no refused resource,
/// nothing against WCAG 2.1 AA, no sideways scrolling; a picture of it lies in the folder that git ignores.</summary>
public sealed partial class Person
{
    /// <summary>Which pages were examined in this run: on which screen, by whom, in which state.</summary>
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>Run in the page itself, which has no frames: the package's own way opens a second page each time, and reads back all that passed.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "pictures");

    /// <summary>So many resources a page may ask the server for, itself among them.</summary>
    private const int MostRequests = 10;

    /// <summary>What this page asked for, told by the page itself: what the one before still fetches is not its own.</summary>
    private const string AskedFor =
        "performance.getEntries().filter(e => e.entryType === 'navigation' || e.entryType === 'resource').map(e => e.name)";

    /// <summary>What a desktop of 1280 pixels leaves at 400 %, by WCAG 1.4.10; narrower than any phone.</summary>
    private static readonly (int Width, int Height) Smallest = (320, 256);

    /// <summary>Of the demo's families.</summary>
    private static readonly string[] Surnames = ["Eksempel", "Påhit", "Skabelon", "Opdigt", "Øvelse"];
    private readonly Screen screen;
    private readonly string who;
    private readonly List<string> faults = [];
    private int pictures;

    /// <param name="who">As she signed in; her pictures carry it.</param>
    public Person(IPage page, Screen screen, string who = "nobody")
    {
        (Page, this.screen, this.who) = (page, screen, who);
        page.Console += (_, said) => Note(said.Type == "error", said.Text);
        page.PageError += (_, error) => Note(wrong: true, error);
        page.Request += (_, request) =>
            Note(
                !request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal)
                    && !request.Url.StartsWith("data:", StringComparison.Ordinal),
                $"left the server: {request.Url}"
            );
    }

    public IPage Page { get; }

    public async Task Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path}: {answer.Status}");
        var asked = await Page.EvaluateAsync<string[]>(AskedFor);
        if (asked.Length > MostRequests)
        {
            // drawn on a busy machine before its second sheet had come, it asks for fonts that it never shows; not so once it has the sheet
            await Page.ReloadAsync();
            asked = await Page.EvaluateAsync<string[]>(AskedFor);
        }

        Assert.True(asked.Length <= MostRequests, $"{path} asks the server for {string.Join(", ", asked)}");
        await Look();
    }

    /// <summary>Signs in at the door: name, password, and what her telephone says where it is asked for. One who is led to set it up does so.</summary>
    public async Task SignIn(string name, string password, Telephones phones)
    {
        await Go("/log-ind");
        await Write("name", name);
        await Write("password", password);
        await Send();
        var setsUp = await Page.Locator("[name='ticket']").CountAsync() > 0;
        if (await Page.Locator("[name='code']").CountAsync() == 0)
        {
            return;
        }

        await Write("code", await (setsUp ? phones.Take(name, await Page.ContentAsync()) : phones.Of(name)).Next());
        await Send();
        if (setsUp)
        {
            Assert.True(await Page.Locator("[name='ticket']").CountAsync() == 0, $"{who} could not set up her telephone: {await Text()}");
            await Page.Locator("main .acts a.button-primary").ClickAsync();
            await Page.WaitForLoadStateAsync();
        }
    }

    /// <summary>With the password that was made for her, which lets her do nothing else; not with one that is guessed first.</summary>
    public async Task ChoosesHerOwn(string name, string first, string password)
    {
        await Go("/log-ind");
        await Write("name", name);
        await Write("password", first);
        await Send();
        await Write("password", "barnet-i-midten");
        await Send();
        Assert.Contains("gættet først", await Summary(), StringComparison.Ordinal);
        await Write("password", password);
        await Send();
        Assert.EndsWith("/log-ind?valgt=true", Page.Url, StringComparison.Ordinal);
    }

    /// <summary>Turns the front page to the language of her screen: it is kept with the user, whoever read as her before.</summary>
    public async Task ReadsHerLanguage()
    {
        Assert.True(Page.Url.EndsWith('/'), $"{who} was not let in: {Page.Url}: {await Text()}");
        var hers = screen.English ? "en" : "da";
        if (await Page.Locator("html").GetAttributeAsync("lang") != hers)
        {
            await Page.GotoAsync($"/sprog?til={hers}&retur=/");
            await Look();
        }
    }

    /// <summary>Presses the one filled button of the page's form.</summary>
    public async Task Send()
    {
        await Page.Locator("main form[method=post] button.button-primary[type=submit]").First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await Look();
    }

    /// <summary>Empties the page's form and sends it: the refusal is looked at like any page. A page without a form stays as it is.</summary>
    public async Task SendsEmptyForm()
    {
        var form = Page.Locator("main form[method=post]").Filter(new LocatorFilterOptions { Has = Page.Locator(".savebar") });
        if (await form.CountAsync() == 0)
        {
            return;
        }

        await form.First.EvaluateAsync(
            "f => { f.noValidate = true; for (const e of f.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea')) e.value = ''; }"
        );
        await form.First.Locator(".savebar button[type=submit]").First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await Look();
    }

    /// <summary>Prints the page on A4, and counts the sheets; what is for the screen alone stays behind.</summary>
    public async Task<int> Prints()
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var away in (string[])[".navigation-menu", "footer", ".acts", ".back-link", ".no-print"])
        {
            var left = await Page.Locator(away).EvaluateAllAsync<int>("all => all.filter(e => e.checkVisibility()).length");
            Assert.True(left == 0, $"{Page.Url} prints {away}");
        }

        var paper = Encoding.Latin1.GetString(await Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Picture($"print-{Place}"), FullPage = true });
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        return Sheet().Count(paper);
    }

    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    public async Task Sees(string text) => Assert.Contains(text, await Text(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the error summary; fails if there is none.</summary>
    public Task<string> Summary() => Page.Locator("main [role=alert]").First.InnerTextAsync();

    private void Note(bool wrong, string what)
    {
        if (wrong)
        {
            faults.Add(what);
        }
    }

    /// <summary>The page she is at, and its step, without ids.</summary>
    private string Place
    {
        get
        {
            var at = new Uri(Page.Url);
            var step = HttpUtility.ParseQueryString(at.Query)["trin"];
            return Ids().Replace(at.AbsolutePath.Trim('/').Replace('/', '-'), "id") + (step is null ? "" : "-" + step);
        }
    }

    private string Picture(string name) => Path.Combine(Pictures, $"{screen.Name}-{who}-{name}.png");

    /// <summary>Faults are looked for at every step; a page that was seen before in the same state is not examined again.</summary>
    private async Task Look(string step = "")
    {
        Assert.True(faults.Count == 0, $"{Page.Url}: {string.Join("; ", faults)}");
        await NamesNobodyOutsideThePage();
        var state = step + (await Page.Locator("main [role=alert]").CountAsync() > 0 ? "-refused" : "");
        if (!Known.TryAdd($"{screen.Name}-{who}-{Place}{state}", true))
        {
            return;
        }

        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Picture($"{++pictures:00}-{Place}{state}"), FullPage = true });
        if (screen.Script)
        {
            await NeverScrollsSideways(screen.Width, screen.Height);
            await NeverScrollsSideways(Smallest.Width, Smallest.Height);
            await Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await Page.EvaluateAsync(Axe);
            var wrong = await Page.EvaluateAsync<string[]>(
                "axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html)}`))"
            );
            Assert.True(wrong.Length == 0, $"{Page.Url}: {string.Join("; ", wrong)}");
        }
    }

    /// <summary>Neither the tab, nor the address, nor what the browser keeps holds a family's name: others look at the screen, and use the computer afterwards.</summary>
    private async Task NamesNobodyOutsideThePage()
    {
        if (!screen.Script)
        {
            return;
        }

        var outside = await Page.EvaluateAsync<string>(
            "[document.title, decodeURIComponent(location.href), JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(' ')"
        );
        Assert.DoesNotContain(Surnames, name => outside.Contains(name, StringComparison.Ordinal));
    }

    private async Task NeverScrollsSideways(int width, int height)
    {
        if (Page.ViewportSize is not { } shown || shown.Width != width || shown.Height != height)
        {
            await Page.SetViewportSizeAsync(width, height);
        }

        var needed = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(needed <= width, $"{Page.Url} scrolls sideways at {width}: {needed}");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex Sheet();

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
