using System.Globalization;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Browser.Tests;

/// <summary>The main job, as three people do it in a browser.</summary>
[Collection(nameof(Town))]
public sealed class JourneyTests(Town town)
{
    private static readonly DateOnly Today = Denmark.Today.AddDays(-1);
    private static readonly DateOnly Received = Today.AddDays(-100);

    [Theory]
    [MemberData(nameof(Screen.Names), MemberType = typeof(Screen))]
    public async Task From_a_referral_over_ten_visits_and_a_refused_eleventh_to_the_booster(string kind)
    {
        var screen = Screen.Of(kind);
        var lead = await town.SignIn("lead", screen);
        var referral = await Refer(lead, $"Villads {screen.Name}");
        await Assess(lead, referral);
        var course = await Accept(lead, referral);

        var pedagogue = await town.SignIn("pedagogue", screen);
        await pedagogue.Go($"/forloeb/{course}");
        await Hold(pedagogue, course, "startMeeting", Received.AddDays(14));
        for (var visit = 2; visit <= 10; visit++)
        {
            await Hold(pedagogue, course, "ordinary", Received.AddDays(7 * visit));
            Assert.EndsWith($"/forloeb/{course}", pedagogue.Page.Url.Split('?', '#')[0], StringComparison.Ordinal);
        }

        await Hold(pedagogue, course, "ordinary", Received.AddDays(75));
        Assert.Contains("A5", await pedagogue.Summary(), StringComparison.Ordinal);
        Assert.Equal("Samme rækkefølge hver morgen", await pedagogue.Page.Locator("[name='Input.Handover']").InputValueAsync());

        await pedagogue.Go($"/forloeb/{course}/afslut");
        await pedagogue.Write("Input.EndedOn", Received.AddDays(72));
        await pedagogue.Choose("Input.Reason", "completed");
        await pedagogue.Send();
        await Hold(pedagogue, course, "booster", Received.AddDays(70 + 20));
        await pedagogue.Sees("booster");
        await pedagogue.Go("/forloeb");
    }

    [Theory]
    [MemberData(nameof(Screen.Names), MemberType = typeof(Screen))]
    public async Task After_the_switch_an_unborn_child_gets_a_national_course(string kind)
    {
        var screen = Screen.Of(kind);
        var administrator = await town.SignIn("administrator", screen);
        var from = await SwitchToTheNationalModel(administrator, screen);

        var lead = await town.SignIn("lead", screen);
        await lead.Go("/henvisninger/ny");
        await lead.Choose("Input.Child.Unborn", "true");
        await lead.Write("Input.Child.DueDate", Today.AddDays(40));
        await lead.Write("Input.Child.LastName", $"Ufødt {screen.Name}");
        var referral = await Register(lead, from, "midwife", "none");
        await lead.Sees("N1");
        await lead.Go($"/henvisninger/{referral}/screening");
        await Expand(lead);
        await lead.Tick("Input.RiskFactors[0].Seen");
        await Criteria(lead, from);
        var course = await Accept(lead, referral, from);

        var pedagogue = await town.SignIn("pedagogue", screen);
        await Hold(pedagogue, course, "startMeeting", from);
        await pedagogue.Sees("N5");
    }

    private static async Task<string> Refer(Person lead, string child)
    {
        await lead.Go("/henvisninger/ny");
        await lead.Choose("Input.Child.Unborn", "false");
        await lead.Write("Input.Child.BirthDate", Received.AddYears(-3));
        await lead.Write("Input.Child.FirstName", child);
        await lead.Write("Input.Child.LastName", "Øvelse");
        return await Register(lead, Received, "daycareStaff", "institution");
    }

    private static async Task<string> Register(Person lead, DateOnly receivedOn, string referrer, string daycare)
    {
        await lead.Send();
        await lead.Write("Input.Guardians[0].Name", "Bo Øvelse");
        await lead.Write("Input.Guardians[0].ConsentGivenOn", receivedOn);
        await lead.Send();
        await lead.Write("Input.ReceivedOn", receivedOn);
        await lead.Choose("Input.Referrer.Role", referrer);
        await lead.Choose("Input.Channel", "direct");
        await lead.Choose("Input.Daycare.Kind", daycare);
        await lead.Write("Input.Daycare.Name", "Børnehaven Solen");
        await lead.Choose("Input.Acquainted", "true");
        await lead.Send();
        await lead.Choose("Input.OtherProfessionals[1].Part", "involve");
        await lead.Write("Input.OtherProfessionals[1].Name", "Tone Øvelse");
        await lead.Send();
        await lead.Sees("Tone Øvelse");
        await lead.Send();
        Assert.EndsWith("Henvisningen", await lead.Page.Locator("#henvist").InnerTextAsync(), StringComparison.Ordinal);
        return new Uri(lead.Page.Url).Segments[^1];
    }

    private static async Task Assess(Person lead, string referral)
    {
        await lead.Go($"/henvisninger/{referral}/screening");
        await lead.Tick("Input.RiskFactors[1].Seen");
        await lead.Write("Input.RiskFactors[1].Observation", "Peger og trækker i stedet for at bede om noget.");
        await Criteria(lead, Received.AddDays(3));
        await lead.Sees("N2");
    }

    private static async Task Criteria(Person lead, DateOnly screenedOn)
    {
        foreach (var criterion in (string[])["LowComplexity", "Delimited", "OwnResources"])
        {
            await lead.Choose($"Input.Criteria.{criterion}", "true");
        }

        await lead.Choose("Input.SpecialSupportSuspected", "false");
        await lead.Write("Input.ScreenedOn", screenedOn);
        await lead.Send();
    }

    private async Task<string> Accept(Person lead, string referral, DateOnly? decidedOn = null)
    {
        await lead.Go($"/henvisninger/{referral}/afgoerelse");
        await lead.Choose("Input.Outcome", "accept");
        await lead.Select("Input.PedagogueId", town.PedagogueId);
        await lead.Write("Input.DecidedOn", decidedOn ?? Received.AddDays(7));
        await lead.Send();
        Assert.Contains("/forloeb/", lead.Page.Url, StringComparison.Ordinal);
        return new Uri(lead.Page.Url).Segments[^1];
    }

    private static async Task Hold(Person pedagogue, string course, string kind, DateOnly day)
    {
        await pedagogue.Go($"/forloeb/{course}/besoeg/nyt");
        if (await pedagogue.Page.Locator($"input[name='Input.Kind'][value='{kind}']").IsEnabledAsync())
        {
            await pedagogue.Choose("Input.Kind", kind);
        }

        await pedagogue.Choose("Input.HeldOn", "other");
        await pedagogue.Write("Input.OnDay", day);
        await pedagogue.Choose("Input.Place", "home");
        await pedagogue.Write("Input.Handover", "Samme rækkefølge hver morgen");
        await pedagogue.Send();
    }

    /// <summary>Opens what is folded, as a person does with a tap.</summary>
    private static async Task Expand(Person person)
    {
        var folded = person.Page.Locator("main form details:not([open]) > summary");
        while (await folded.CountAsync() > 0)
        {
            await folded.First.ClickAsync();
        }
    }

    /// <summary>One switch serves all screens; the first to come throws it, from a day of its own.</summary>
    private static async Task<DateOnly> SwitchToTheNationalModel(Person administrator, Screen screen)
    {
        var from = Today.AddDays(-Screen.Kinds.Count + Screen.Kinds.Index().First(k => k.Item == screen).Index);
        await administrator.Go("/indsats");
        await administrator.Go(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/indsats/skift?Input.Base=national-1000-days&Input.EffectiveFrom={from:yyyy-MM-dd}"
            )
        );
        await administrator.Write("Input.Note", "Udvalget besluttede at følge den nationale model.");
        await administrator.Send();
        await administrator.Sees("National");
        return from;
    }
}
