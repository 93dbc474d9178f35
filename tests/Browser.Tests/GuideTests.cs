using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A referral, step by step, in a browser: each step is looked at like any page (<see cref="Person"/>).</summary>
[Collection(nameof(Town))]
public sealed class GuideTests(Town town)
{
    private const string Summary = "main form button.button-secondary[value='opsummering']";

    /// <summary>Each field is one tap, and so is each button: the one page that the guide came in the place of took ten too.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_simplest_referral_takes_a_pedagogue_ten_taps(bool script)
    {
        var mette = await town.SignIn("pedagogue", Screen.Narrow with { Script = script });
        await mette.Go("/henvisninger/ny");
        var taps = 0;
        await Tap(() => mette.Write("Input.Child.BirthDate", "2024-02-03"));
        await Tap(() => mette.Write("Input.Child.FirstName", $"Taps {script}"));
        await Tap(() => mette.Write("Input.Child.LastName", "Øvelse"));
        await Tap(mette.Send);
        await Tap(() => mette.Write("Input.Guardians[0].Name", "Bo Øvelse"));
        await Tap(mette.Send);
        await Tap(() => mette.Choose("Input.Channel", "daycare"));
        await Tap(() => mette.Choose("Input.Daycare.Kind", "institution"));
        await Tap(() => mette.Page.Locator(Summary).ClickAsync());
        await mette.Page.WaitForURLAsync("**trin=opsummering");
        await Tap(mette.Send);

        Assert.Equal(10, taps);
        await mette.Sees("Modtaget");
        Assert.DoesNotContain("/ny", mette.Page.Url, StringComparison.Ordinal);

        async Task Tap(Func<Task> tap)
        {
            taps++;
            await tap();
        }
    }

    /// <summary>The walk of <see cref="EveryPage"/> follows links, and no link leads beyond the first step: so they are walked here, on the narrowest screen, and in that walk's two looks when there is time.</summary>
    [Theory]
    [InlineData("narrow")]
    public async Task Each_step_is_whole_filled_and_refused(string look)
    {
        var screen = look == "narrow" ? Screen.Narrow : Screen.Looked(look);
        var lead = await town.SignIn("lead", screen);
        await lead.Go("/henvisninger/ny");
        Assert.Equal(screen.English ? "en" : "da", await lead.Page.Locator("html").GetAttributeAsync("lang"));
        await lead.Send();
        await Child(lead, $"Hel {look}");
        await lead.Send();
        await lead.Send();
        Assert.Contains(screen.English ? "Name" : "Navn", await lead.Summary(), StringComparison.Ordinal);
        await lead.Write("Input.Guardians[0].Name", "Bo Øvelse");
        await lead.Send();
        await lead.Send();
        await lead.Choose("Input.Referrer.Role", "parent");
        await lead.Choose("Input.Channel", "direct");
        await lead.Choose("Input.Daycare.Kind", "none");
        await lead.Send();
        await lead.Choose("Input.OtherProfessionals[0].Part", "around");
        await lead.Send();
        Assert.Contains("trin=opsummering", lead.Page.Url, StringComparison.Ordinal);
        // by which programme, another test of the same town may have switched
        Assert.Matches("[AN]1", await lead.Text());
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("phone")]
    [InlineData("desktop-english")]
    public Task Each_step_is_whole_on_the_other_screens(string look) => Each_step_is_whole_filled_and_refused(look);

    [Fact]
    public async Task The_keyboard_alone_goes_through_it()
    {
        var mette = await town.SignIn("pedagogue", Screen.Of("desktop"));
        var keys = mette.Page.Keyboard;
        await mette.Go("/henvisninger/ny");
        await To("Input.Child.BirthDate");
        await keys.TypeAsync("02032024");
        await To("Input.Child.FirstName");
        await keys.TypeAsync("Tast");
        await To("Input.Child.LastName");
        await keys.TypeAsync("Øvelse");
        await On("foraeldre");
        await To("Input.Guardians[0].Name");
        await keys.TypeAsync("Bo Øvelse");
        await On("vej-ind");
        await To("Input.Channel");
        await keys.PressAsync("Space");
        await To("Input.Daycare.Kind");
        await keys.PressAsync("Space");
        await To("Input.Daycare.Name");
        await On("omkring");
        await To("Input.OtherProfessionals[0].Part");
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await To("Input.OtherProfessionals[0].Name");
        await keys.TypeAsync("Pia Øvelse");
        await On("opsummering");
        await mette.Sees("Pia Øvelse");
        await To("Input.At", "opsummering");
        await keys.PressAsync("Enter");
        await mette.Page.WaitForURLAsync(url => !url.Contains("/ny", StringComparison.Ordinal));
        await mette.Sees("Pia Øvelse");

        async Task On(string step)
        {
            await keys.PressAsync("Enter");
            await mette.Page.WaitForURLAsync($"**trin={step}");
        }

        async Task To(string name, string? value = null)
        {
            for (var presses = 0; presses < 80; presses++)
            {
                await keys.PressAsync("Tab");
                var there = await mette.Page.EvaluateAsync<string[]>(
                    "[document.activeElement.name ?? '', document.activeElement.value ?? '']"
                );
                if (there[0] == name && (value is null || there[1] == value))
                {
                    return;
                }
            }

            Assert.Fail($"The keyboard does not come to {name}");
        }
    }

    [Fact]
    public async Task Back_is_back_and_reload_is_the_same_step_with_every_word()
    {
        var mette = await town.SignIn("pedagogue", Screen.Of("phone"));
        await mette.Go("/henvisninger/ny");
        await Child(mette, "Tilbage");
        await mette.Send();
        await mette.Write("Input.Guardians[0].Name", "Bo Øvelse");
        await mette.Send();
        await mette.Choose("Input.Channel", "straxen");
        await mette.Page.GoBackAsync();
        await mette.Page.WaitForURLAsync("**trin=foraeldre");
        Assert.Equal("Bo Øvelse", await Value(mette, "Input.Guardians[0].Name"));
        await mette.Page.ReloadAsync();
        Assert.Equal("Bo Øvelse", await Value(mette, "Input.Guardians[0].Name"));
        await mette.Send();
        Assert.True(await mette.Page.Locator("[name='Input.Channel'][value='straxen']").IsCheckedAsync());
    }

    [Fact]
    public async Task The_warning_of_an_open_referral_comes_while_the_child_is_written_and_goes_with_the_name()
    {
        var lead = await town.SignIn("lead", Screen.Of("phone"));
        var asked = new List<string>();
        lead.Page.Request += (_, request) => asked.Add(request.Url);
        for (var time = 0; time < 2; time++)
        {
            await lead.Go("/henvisninger/ny");
            await Child(lead, "Dobbelt");
            await lead.Write("Input.Child.Cpr", "030224-4000");
            if (time == 0)
            {
                await lead.Send();
                await lead.Write("Input.Guardians[0].Name", "Bo Øvelse");
                await lead.Send();
                await lead.Choose("Input.Referrer.Role", "parent");
                await lead.Choose("Input.Channel", "direct");
                await lead.Choose("Input.Daycare.Kind", "none");
                await lead.Send();
                await lead.Send();
                await lead.Send();
            }
        }

        var warning = lead.Page.Locator("[data-duplicate-shown] .panel");
        await warning.WaitForAsync();
        Assert.Contains("har allerede en åben henvisning", await warning.InnerTextAsync(), StringComparison.Ordinal);
        await lead.Write("Input.Child.Cpr", "");
        await lead.Write("Input.Child.FirstName", "Enkelt");
        await warning.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.DoesNotContain(
            asked,
            url => url.Contains("030224", StringComparison.Ordinal) || url.Contains("Dobbelt", StringComparison.Ordinal)
        );
    }

    private static async Task Child(Person person, string firstName)
    {
        await person.Write("Input.Child.BirthDate", "2024-02-03");
        await person.Write("Input.Child.FirstName", firstName);
        await person.Write("Input.Child.LastName", "Øvelse");
    }

    private static Task<string> Value(Person person, string field) => person.Page.Locator($"[name='{field}']").InputValueAsync();
}
