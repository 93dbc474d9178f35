using System.Text;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A family at the public page, on its own phone or a borrowed computer; and the leaflet that led it there.</summary>
[Collection(nameof(DemoTown))]
public sealed partial class FamilyTests(DemoTown town)
{
    private const string Ask = "/henvendelse/0183";

    /// <summary>Faster than this nobody is believed to be a person.</summary>
    private const float Moment = 3_100;

    [Theory]
    [MemberData(nameof(Screen.Names), MemberType = typeof(Screen))]
    public async Task A_family_writes_and_the_lead_finds_it_among_those_who_wait(string kind)
    {
        var screen = Screen.Of(kind);
        var family = await town.Visit(screen);
        await family.Go(Ask);
        await family.Sees("Vi ringer eller skriver til dig inden for 5 hverdage");
        await family.Write("Input.Name", "Åse Øvelse");
        await family.Write("Input.Email", "aase@eksempel.dk");
        await family.Select("Input.Language", "ar");
        await family.Tick("Input.SaysCustody");
        await family.Tick("Input.Protected");
        await family.Write("Input.Child.BirthDate", Denmark.Today.AddYears(-2));
        await family.Write("Input.Child.FirstName", $"Villads {kind}");
        await family.Write("Input.Child.LastName", "Øvelse");
        await family.Choose("Input.Daycare.Kind", "dagpleje");
        await family.Write("Input.Help", "Vi kommer for sent hver morgen.\nDet ender med gråd.");
        await family.Page.WaitForTimeoutAsync(Moment);
        await family.Send();
        Assert.EndsWith("/henvendelse/0183/tak", family.Page.Url, StringComparison.Ordinal);
        await family.Page.ReloadAsync();
        Assert.DoesNotContain("Øvelse", await family.Text(), StringComparison.Ordinal);

        var lead = await town.SignIn("lead@0183.demo", screen);
        var line = lead.Page.Locator("main tr", new PageLocatorOptions { HasText = $"Villads {kind} Øvelse" });
        await Assertions.Expect(line).ToContainTextAsync("Fra familien selv");
        await lead.Go((await line.Locator("th a").First.GetAttributeAsync("href"))!);
        await lead.Sees("Afsenderen er ikke bekræftet");
        await lead.Sees("taler arabisk");
        await lead.Sees("Beskyttet adresse");
        await lead.Sees("Det ender med gråd.");
    }

    [Fact]
    public async Task On_a_narrow_screen_nothing_is_cut_and_the_trap_is_in_nobodys_way()
    {
        var family = await town.Visit(Screen.Narrow);
        foreach (var path in (string[])[Ask, $"{Ask}/tak", $"{Ask}/pjece"])
        {
            await family.Go(path);
        }

        await family.Go(Ask);
        await family.SendsEmptyForm();
        Assert.Contains("telefonnummer eller en e-mail", await family.Summary(), StringComparison.Ordinal);
        var trap = (await family.Page.Locator("[name=Supplement]").BoundingBoxAsync())!;
        Assert.True(trap.Width <= 1 || trap.Height <= 1 || !await Seen(family, "Supplement"), $"{trap.Width} x {trap.Height}");
        await family.Page.Locator("[name='Input.Name']").FocusAsync();
        for (var steps = 0; steps < 30; steps++)
        {
            await family.Page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("Supplement", await family.Page.EvaluateAsync<string?>("document.activeElement.name"));
        }
    }

    [Fact]
    public async Task Where_families_cannot_ask_the_page_says_whom_to_talk_to()
    {
        var family = await town.Visit(Screen.Narrow);
        var answer = await family.Page.GotoAsync("/henvendelse/0259");
        Assert.Equal(404, answer!.Status);
        await family.Sees("Jeres sundhedsplejerske");
        Assert.Equal(320, await family.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("controller@0183.demo", "/henvendelse/0183/pjece", "da")]
    [InlineData("controller@0183.demo", "/henvendelse/0183/pjece", "en")]
    [InlineData("controller@0259.demo", "/henvendelse/0259/pjece", "da")]
    [InlineData("controller@0259.demo", "/henvendelse/0259/pjece", "en")]
    public async Task The_leaflet_is_one_sheet_of_A4(string who, string path, string language)
    {
        var person = await town.SignIn(who, Screen.Of("phone"));
        await person.Go($"/sprog?til={language}&retur={path}");
        await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await person.Page.Locator(".authority-name").IsVisibleAsync());
        Assert.False(await person.Page.Locator(".no-print").First.IsVisibleAsync());
        var paper = Encoding.Latin1.GetString(await person.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.Single(Sheet().Matches(paper));
    }

    /// <summary>Whether anything of a field can be pointed at.</summary>
    private static Task<bool> Seen(Person person, string name) =>
        person.Page.EvaluateAsync<bool>(
            "n => { const e = document.querySelector(`[name=${n}]`), b = e.getBoundingClientRect(); return document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2) === e; }",
            name
        );

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
