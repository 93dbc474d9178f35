using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A business case from its first draft to its follow-up, as a controller makes it and as others may see it.</summary>
[Collection(nameof(DemoTown))]
public sealed class EconomyTests(DemoTown town)
{
    private const string Controller = "controller@0253.demo";

    [Fact]
    public async Task A_case_is_made_changed_approved_and_followed_up_on_a_phone_without_script()
    {
        var controller = await town.SignIn(Controller, Screen.Of("phone-no-script"));
        await controller.Go("/businesscase/ny");
        await controller.Send();
        Assert.Contains("Vælg, hvad den skal begynde med", await controller.Summary(), StringComparison.Ordinal);
        await controller.Choose("Input.Template", "ishoej-2021");
        await controller.Write("Input.Name", "Barnet i Midten, prøve");
        await controller.Send();
        var made = new Uri(controller.Page.Url).AbsolutePath;
        await controller.Sees("Indsatsen er tjent hjem i 2027.");
        await controller.Sees("−55.308,95 kr.");

        await Price(controller, made, "1.5");
        Assert.Contains("Tallet kan ikke læses", await controller.Summary(), StringComparison.Ordinal);
        await Price(controller, made, "490.000");
        await controller.Sees("ikke tjent hjem i 2027");
        await Price(controller, made, "390.000");

        await controller.Go(made + "/godkend");
        await controller.Send();
        await controller.Sees("Godkendt");
        Assert.Equal(0, await controller.Page.Locator("main a[href$='/ret']").CountAsync());

        await controller.Go(made + "/regnskab?aar=2023");
        var figures = new[] { ("1", "397.800"), ("6", "5.000"), ("4", "18.000"), ("1", "41.500"), ("1", "104.000"), ("1", "215.000") };
        foreach (var (line, (volume, price)) in figures.Index())
        {
            await controller.Write($"Input.Entries[{line}].Volume", volume);
            await controller.Write($"Input.Entries[{line}].UnitPrice", price);
            await controller.Write($"Input.Entries[{line}].Source", "Årsregnskabet");
        }

        await controller.Send();
        await controller.Sees("35.300 kr. mindre end ventet. Antallene trækker 33.000 kr. ned, priserne trækker 2.300 kr. ned.");
        await controller.Page.Locator("summary", new() { HasText = "Skriv en forklaring" }).ClickAsync();
        await controller.Write("Note.Text", "Én familie færre end ventet");
        await controller.Page.Locator("button", new() { HasText = "Gem forklaringen" }).ClickAsync();
        await controller.Sees("Én familie færre end ventet");
        await controller.Go(made);
        Assert.InRange(await controller.Prints(), 1, 4);
    }

    [Fact]
    public async Task A_year_is_recomputed_with_the_municipalitys_own_percentages_and_a_missing_one_is_named()
    {
        var controller = await town.SignIn("controller@0183.demo", Screen.Of("desktop"));
        var made = await First(controller);
        await controller.Go(made + "?priser=2022");
        Assert.Contains("2022", await controller.Summary(), StringComparison.Ordinal);
        await AtItsField(controller, "Asked_Prices");
        await controller.Go(made + "?rente=1.5");
        await AtItsField(controller, "Asked_Rate");
        await controller.Go(made + "/genberegning?forloeb=mange");
        await AtItsField(controller, "Courses");
        await controller.Go("/prisindeks");
        await controller.Write("Input.Year", "2022");
        await controller.Write("Input.Percent", "10");
        await controller.Write("Input.Source", "Opdigtet til prøven");
        await controller.Send();
        await controller.Go(made + "?priser=2022");
        await controller.Sees("Kr. i 2022-priser");
        await controller.Sees("−429.000");
        await controller.Go(made + "?rente=0");
        await controller.Sees("Nutidsværdien er 0 kr. ved 0,0 %.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_million_draws_of_a_large_case_show_how_far_they_are_and_can_be_ended(bool script)
    {
        using var api = await town.Api("controller");
        using var made = await api.PostAsJsonAsync("/api/v1/business-cases", Large);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var controller = await town.SignIn(Controller, Screen.Of(script ? "desktop" : "phone-no-script"));
        await controller.Go(
            $"{made.Headers.Location!.OriginalString.Replace("/api/v1/business-cases", "/businesscase", StringComparison.Ordinal)}/foelsomhed"
        );
        var form = new Uri(controller.Page.Url).AbsolutePath;
        await controller.Page.Locator("label[for='Input_Draws-2']").ClickAsync(new() { Force = true });
        await controller.Send();
        await Assertions.Expect(controller.Page.Locator("progress")).ToBeVisibleAsync();
        await controller.Page.Locator("button", new() { HasText = "Afbryd" }).ClickAsync();
        await controller.Sees("Beregningen er afbrudt");

        await controller.Go(form);
        await controller.Page.Locator("label[for='Input_Draws-2']").ClickAsync(new() { Force = true });
        await controller.Send();
        for (var looks = 0; !script && looks < 100 && await controller.Page.Locator("progress").CountAsync() > 0; looks++)
        {
            await controller.Page.Locator("main a", new() { HasText = "Se, hvor langt den er" }).ClickAsync();
        }

        // with script the page comes to it by itself
        await Assertions
            .Expect(controller.Page.GetByText("af trækkene er puljen betalt tilbage"))
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(2, await controller.Page.Locator("figure svg[role=img]").CountAsync());
    }

    [Fact]
    public async Task An_observer_reads_totals_a_lead_reads_all_and_a_pedagogue_nothing()
    {
        var observer = await town.SignIn("observer@0183.demo", Screen.Of("desktop"));
        var made = await First(observer);
        await observer.Go(made);
        await observer.Sees("−250.000");
        Assert.DoesNotContain("Ressourcepædagog", await observer.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pædagogkorps", await observer.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        foreach (
            var part in (string[])
                ["/opfoelgning", "/antagelser", "/genberegning", "/foelsomhed", "/bilag?som=xlsx", "/regnskab?aar=2023", "/ret"]
        )
        {
            Assert.Equal(403, (await observer.Page.GotoAsync(made + part))!.Status);
        }

        var lead = await town.SignIn("lead@0183.demo", Screen.Of("phone"));
        await lead.Go(made + "/opfoelgning?aar=2023");
        await lead.Sees("Støtte- og ressourcepædagog");
        Assert.Equal(0, await lead.Page.Locator("main form[method=post]").CountAsync());
        Assert.Equal(403, (await lead.Page.GotoAsync(made + "/regnskab?aar=2023"))!.Status);

        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone"));
        foreach (var page in (string[])["/businesscase", "/pulje", "/prisindeks", made])
        {
            Assert.Equal(403, (await pedagogue.Page.GotoAsync(page))!.Status);
        }
    }

    /// <summary>A hundred uncertain lines over fifty years.</summary>
    private static object Large =>
        new
        {
            name = "Stor",
            firstYear = 2021,
            lastYear = 2070,
            lines = Enumerable
                .Range(0, 100)
                .Select(i => new
                {
                    key = $"linje-{i}",
                    name = $"Linje {i}",
                    kind = "saving",
                    beneficiary = "municipality",
                    entries = new[]
                    {
                        new
                        {
                            fromYear = 2021,
                            toYear = 2070,
                            volume = 1 + i,
                            unitPrice = 100,
                        },
                    },
                }),
        };

    /// <summary>The summary leads to the field, and the field is marked.</summary>
    private static async Task AtItsField(Person controller, string id)
    {
        Assert.Equal("#" + id, await controller.Page.Locator("[data-error-summary] a").GetAttributeAsync("href"));
        Assert.Equal("true", await controller.Page.Locator($"input#{id}").GetAttributeAsync("aria-invalid"));
        Assert.Equal(1, await controller.Page.Locator($"#{id}-error").CountAsync());
    }

    private static async Task<string> First(Person person)
    {
        await person.Go("/businesscase");
        return (await person.Page.Locator("main tbody a").First.GetAttributeAsync("href"))!;
    }

    private static async Task Price(Person controller, string made, string price)
    {
        if (!controller.Page.Url.EndsWith("/ret", StringComparison.Ordinal))
        {
            await controller.Go(made + "/ret");
        }

        var field = controller.Page.Locator("[name='Input.Lines[0].Entries[0].UnitPrice']");
        if (!await field.IsVisibleAsync())
        {
            await controller.Page.Locator(".fold summary").First.ClickAsync();
        }

        await field.FillAsync(price);
        await controller.Send();
    }
}
