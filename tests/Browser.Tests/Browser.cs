using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Debian's Chromium, one for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly ConcurrentDictionary<IBrowserContext, (string? Row, string? Test)> windows = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments }
        );
    }

    /// <summary>A person's own window: her screen, and whether her browser runs script.</summary>
    public async Task<IPage> Open(Uri address, Screen screen)
    {
        var (row, test) = (TestContext.Current.TestCollection?.UniqueID, TestContext.Current.Test?.UniqueID);
        // those of a collection go one after another: what the tests before this one left open is looked at by nobody
        foreach (var (window, _) in windows.Where(w => w.Value.Row == row && w.Value.Test != test))
        {
            windows.TryRemove(window, out _);
            await window.CloseAsync();
        }

        var context = await chromium!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
                JavaScriptEnabled = screen.Script,
                Locale = "en-US",
            }
        );
        windows[context] = (row, test);
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium!.DisposeAsync();
        playwright!.Dispose();
    }
}

/// <summary>A screen of the two sizes that pages are looked at in, with script or without.</summary>
/// <param name="English">Whoever sits at it reads English.</param>
public sealed record Screen(string Name, int Width, int Height, bool Script, bool English = false)
{
    private const string InEnglish = "-english";

    public static readonly IReadOnlyList<Screen> Kinds =
    [
        new("phone", 390, 844, Script: true),
        new("phone-no-script", 390, 844, Script: false),
        new("desktop", 1280, 800, Script: true),
        new("desktop-no-script", 1280, 800, Script: false),
    ];

    /// <summary>Narrower than any phone: what a desktop of 1280 pixels leaves at 400 %.</summary>
    public static readonly Screen Narrow = new("narrow", 320, 700, Script: true);

    public static TheoryData<string> Names => [.. Kinds.Select(k => k.Name)];

    /// <summary>A screen and a language: <c>phone</c>, <c>desktop-english</c>.</summary>
    public static Screen Looked(string name) =>
        Of(name.Replace(InEnglish, "", StringComparison.Ordinal)) with
        {
            Name = name,
            English = name.EndsWith(InEnglish, StringComparison.Ordinal),
        };

    public static Screen Of(string name) => Kinds.Single(k => k.Name == name);

    public override string ToString() => Name;
}
