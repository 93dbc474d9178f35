using System.Globalization;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>What the daily work costs: taps, keys, bytes.</summary>
[Collection(nameof(DemoTown))]
public sealed class EffortTests(DemoTown town)
{
    private const int MostTaps = 12;
    private const int MostSheets = 3;
    private const int FirstVisitKilobytes = 130;
    private const int LaterVisitKilobytes = 20;
    private const double Kilobyte = 1024;

    private static readonly string[] Required = ["Input.Kind", "Input.HeldOn", "Input.Place"];

    [Fact]
    public async Task A_visit_is_recorded_in_twelve_taps_from_the_front_page_and_asks_for_three_things()
    {
        var visit = (await town.PlanToday("Alma")).Single();
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone"));
        var page = pedagogue.Page;
        var taps = 0;
        Task Tap(ILocator where)
        {
            taps++;
            return where.ClickAsync();
        }

        await Tap(page.Locator($"main a[href*='/besoeg/{visit}']").First);
        Assert.Equal(Required, await Asked(page));
        await Tap(page.Locator("input[name='Input.HeldOn']").First);
        await Tap(page.Locator("input[name='Input.Place']").First);
        await Tap(page.Locator(".savebar button[type=submit]").First);
        await page.WaitForURLAsync(Addresses.Course());

        Assert.True(taps <= MostTaps, $"{taps} taps");
    }

    [Fact]
    public async Task A_course_page_weighs_little_at_first_and_hardly_anything_after()
    {
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone"));
        await pedagogue.Go("/forloeb");
        var course = await pedagogue.Page.Locator("main th a[href^='/forloeb/']").First.GetAttributeAsync("href");

        var fresh = await WeightOf(pedagogue.Page, course!, isFirst: true);
        var again = await WeightOf(pedagogue.Page, course!, isFirst: false);

        Assert.True(fresh.Kilobytes is > 1 and <= FirstVisitKilobytes, $"first {fresh}");
        Assert.True(again.Kilobytes is > 0 and <= LaterVisitKilobytes, $"then {again}");
    }

    /// <summary>The longest course of the demo: ten visits, and an extension that is asked for.</summary>
    [Fact]
    public async Task A_whole_course_prints_on_few_sheets_of_A4()
    {
        var lead = await town.SignIn("lead@0183.demo", Screen.Of("desktop"));
        await lead.Go("/forloeb");
        await lead
            .Page.Locator("main tr", new PageLocatorOptions { HasText = "Sami Skabelon" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await lead.Page.WaitForURLAsync(Addresses.Course());

        Assert.InRange(await lead.Prints(), 1, MostSheets);
    }

    /// <summary>What the network carried for the page, headers too.</summary>
    private static async Task<Weight> WeightOf(IPage page, string path, bool isFirst)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        if (isFirst)
        {
            await devtools.SendAsync("Network.clearBrowserCache");
        }

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new List<(string Address, double Kilobytes)>();
        devtools.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
            addresses[sent!.Value.GetProperty("requestId").GetString()!] = sent
                .Value.GetProperty("request")
                .GetProperty("url")
                .GetString()!;
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            parts.Add(
                (
                    addresses.GetValueOrDefault(finished!.Value.GetProperty("requestId").GetString()!, "?"),
                    finished.Value.GetProperty("encodedDataLength").GetDouble() / Kilobyte
                )
            );
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await devtools.DetachAsync();
        return new Weight(parts);
    }

    private sealed record Weight(IReadOnlyList<(string Address, double Kilobytes)> Parts)
    {
        public double Kilobytes => Parts.Sum(p => p.Kilobytes);

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Kilobytes:F1} kB: ")
            + string.Join(
                ", ",
                Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{new Uri(p.Address).Segments[^1]} {p.Kilobytes:F1}"))
            );
    }

    /// <summary>The names of what must be answered, of those that show, in the order they stand; which day, where no shortcut fits, is the day's own.</summary>
    private static async Task<string[]> Asked(IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('main form [required], main form [aria-required]')]
                .filter(e => e.checkVisibility() && !e.closest('.other'))
                .map(e => e.name || e.querySelector('input').name)
            """
        );
}
