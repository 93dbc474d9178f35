using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A screening on one screen, with a finger, with the keyboard alone, without script, on a narrow screen and on paper.</summary>
[Collection(nameof(Town))]
public sealed class ScreeningTests(Town town)
{
    private static readonly DateOnly Received = Denmark.Today.AddDays(-10);

    [Fact]
    public async Task One_tap_marks_and_unfolds_and_the_recommendation_forms_meanwhile()
    {
        var lead = await town.SignIn("lead", Screen.Of("phone"));
        var path = await Referred();
        await lead.Go($"{path}/screening");
        var line = lead.Page.Locator("[data-line-shown]");
        Assert.Equal(0, await lead.Page.Locator("[data-without-script]").CountAsync());
        await Assertions.Expect(line).ToHaveTextAsync("Anbefaling: 4 svar mangler");

        var (tap, words) = (Field(lead, "RiskFactors[1].Seen"), Field(lead, "RiskFactors[1].Observation"));
        Assert.False(await words.IsVisibleAsync());
        Assert.True((await tap.BoundingBoxAsync())!.Height >= 44);
        await tap.ClickAsync();
        await Assertions.Expect(words).ToBeVisibleAsync();
        await Assertions.Expect(lead.Page.Locator("[data-count]").First).ToHaveTextAsync("1 set");

        await lead.Choose("Input.SpecialSupportSuspected", "true");
        await Assertions.Expect(line).ToHaveTextAsync("Anbefaling: Underret familieafdelingen");
        await lead.Choose("Input.SpecialSupportSuspected", "false");
        await lead.Choose("Input.Criteria.Delimited", "false");
        await Assertions.Expect(line).ToHaveTextAsync("Anbefaling: Giv videre til et andet tilbud");
        foreach (var criterion in (string[])["LowComplexity", "Delimited", "OwnResources"])
        {
            await lead.Choose($"Input.Criteria.{criterion}", "true");
        }

        await Assertions.Expect(line).ToHaveTextAsync("Anbefaling: Tilbyd forløb");
        await Assertions.Expect(lead.Page.Locator("[data-panel]")).ToContainTextAsync("Set: Begrænset sprog eller kommunikation");

        await lead.Send();
        await lead.Sees("En regel peger, et menneske afgør");
        Assert.Equal("anbefaling", await lead.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var lead = await town.SignIn("lead", Screen.Of("desktop"));
        await lead.Go($"{await Referred()}/screening");
        var keys = lead.Page.Keyboard;

        await Reach(lead, "Input.RiskFactors[0].Seen");
        await keys.PressAsync("Space");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Bliver hos sin far");
        foreach (
            var question in (string[])["Criteria.LowComplexity", "Criteria.Delimited", "Criteria.OwnResources", "SpecialSupportSuspected"]
        )
        {
            await Reach(lead, $"Input.{question}");
            await keys.PressAsync("Space");
        }

        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(lead.Page.Locator("[data-line-shown]")).ToHaveTextAsync("Anbefaling: Tilbyd forløb");
        await Reach(lead, "Input.ScreenedOn");
        await keys.PressAsync("Enter");
        await lead.Page.WaitForURLAsync("**/profil?gemt=true*");
        await lead.Sees("Bliver hos sin far");
    }

    [Fact]
    public async Task Without_script_a_button_shows_the_recommendation_and_what_was_written_stays()
    {
        var lead = await town.SignIn("lead", Screen.Of("phone-no-script"));
        var path = await Referred();
        await lead.Go($"{path}/screening");
        await lead.Tick("Input.RiskFactors[0].Seen");
        await lead.Write("Input.RiskFactors[0].Observation", "Bliver hos sin far");
        await lead.Choose("Input.SpecialSupportSuspected", "false");
        await lead.Choose("Input.Criteria.OwnResources", "false");

        await lead.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Vis anbefalingen nu" }).ClickAsync();

        await lead.Sees("Giv videre til et andet tilbud");
        Assert.Equal("Bliver hos sin far", await Field(lead, "RiskFactors[0].Observation").InputValueAsync());
        await lead.Go(path);
        Assert.Equal(0, await lead.Page.Locator($"a[href='{path}/screening/profil']").CountAsync());
    }

    [Fact]
    public async Task Form_profile_and_history_fit_a_narrow_screen_and_the_profile_one_sheet()
    {
        var lead = await town.SignIn("lead", Screen.Narrow);
        var path = await Referred();
        foreach (var seen in (int[])[2, 3])
        {
            await lead.Go($"{path}/screening");
            await lead.Tick($"Input.RiskFactors[{seen}].Seen");
            await lead.Write(
                $"Input.RiskFactors[{seen}].Observation",
                string.Concat(Enumerable.Repeat("Tre konflikter ved frokosten. ", 5))
            );
            await lead.Write("Input.ProtectiveFactors", "Far har orlov\nMormor henter hver torsdag");
            foreach (var criterion in (string[])["LowComplexity", "Delimited", "OwnResources"])
            {
                await lead.Choose($"Input.Criteria.{criterion}", "true");
            }

            await lead.Choose("Input.SpecialSupportSuspected", "false");
            await lead.Send();
        }

        await lead.Go($"{path}/screening/udgaver?From=1&To=2");
        await lead.Sees("Fra udgave 1 til udgave 2");
        await lead.Go($"{path}/screening/profil?udgave=1");
        await lead.Sees("Det er ikke den, der gælder");

        await lead.Go($"{path}/screening/profil");
        Assert.Equal(1, await lead.Prints());
    }

    private static ILocator Field(Person person, string field) => person.Page.Locator($"[name='Input.{field}']:not([type=hidden])").First;

    /// <summary>Goes from field to field until she is there.</summary>
    private static async Task Reach(Person person, string field)
    {
        for (var steps = 0; steps < 80; steps++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<string?>("document.activeElement.name") == field)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {field}");
    }

    /// <summary>A referral that waits to be screened; its address.</summary>
    private async Task<string> Referred()
    {
        var token = (await HostProcess.Run(town.Folder, "token", "--municipality", "0183", "--role", "lead")).Output.Split('\n')[^1];
        using var http = new HttpClient { BaseAddress = town.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var made = await http.PostAsJsonAsync(
            "/api/v1/referrals",
            new
            {
                receivedOn = Received,
                child = new
                {
                    firstName = "Karla",
                    lastName = "Øvelse",
                    birthDate = Received.AddYears(-3),
                },
                guardians = new[] { new { name = "Bo Øvelse", consentGivenOn = Received } },
                referrer = new { role = "daycareStaff" },
                channel = "direct",
                daycare = new { kind = "institution", name = "Børnehaven Solen" },
                acquainted = true,
                confirmedDistinct = true,
            }
        );
        var referral = await made.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(made.IsSuccessStatusCode, referral.ToString());
        return $"/henvisninger/{referral.GetProperty("id").GetString()}";
    }
}
