using System.Globalization;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A flexible grant from the child's referral to the sheet of paper, as the lead gives it and as others may see it.</summary>
[Collection(nameof(DemoTown))]
public sealed class GrantTests(DemoTown town)
{
    [Fact]
    public async Task A_grant_is_given_accepted_used_and_printed_on_a_phone_without_script()
    {
        var lead = await town.SignIn("lead@0183.demo", Screen.Of("phone-no-script"));
        var today = Denmark.Today;
        await lead.Go("/henvisninger?status=accepted");
        await lead.Page.Locator("main a", new() { HasText = "Alma Prøve" }).First.ClickAsync();
        await Press(lead, "Giv fleksibel bevilling", "a");
        await lead.Send();
        var summary = await lead.Summary();
        Assert.All(["Indmeldelse", "Andel", "Forløbsbeskrivelse"], field => Assert.Contains(field, summary, StringComparison.Ordinal));
        await lead.Choose("Input.Enrolment", "ordinaryWithSupport");
        await lead.Write("Input.PricePerYear", "420.000");
        await lead.Write("Input.Share", "35");
        await lead.Write("Input.From", today.AddDays(-1));
        await lead.Write("Input.To", today.AddYears(1));
        await lead.Write("Input.Description", "Alma leger i den lille gruppe. Træningen foregår hjemme.");
        await lead.Send();
        Assert.Contains("Forsøget slutter", await lead.Summary(), StringComparison.Ordinal);
        await lead.Write("Input.To", today.AddDays(60));
        await lead.Send();
        var grant = new Uri(lead.Page.Url).AbsolutePath;
        await lead.Sees("Venter på godkendelse");

        await Accept(lead, "parents");
        await lead.Sees("Der kan bruges af bevillingen, når både forældre og institution");
        await Accept(lead, "institution");
        await lead.Sees("I gang");
        await Press(lead, "Notér en anvendelse", "summary");
        await lead.Write("Use.On", today);
        await lead.Choose("Use.Category", "extraSupport");
        await lead.Write("Use.Amount", "400.000");
        await Press(lead, "Gem anvendelsen");
        Assert.Contains("Dialogen kommer først", await lead.Summary(), StringComparison.Ordinal);
        await lead.Write("Use.DialogueOn", today.AddDays(-1));
        await Press(lead, "Gem anvendelsen");
        Assert.Contains("tilbage af bevillingen", await lead.Summary(), StringComparison.Ordinal);
        await lead.Write("Use.Amount", "4.000,50");
        await Press(lead, "Gem anvendelsen");
        await lead.Sees("4.000,50 kr., Ekstra støtte");
        await Press(lead, "Annullér anvendelsen", "a");
        await lead.Write("Input.Reason", "Skrevet på det forkerte barn");
        await lead.Send();
        await lead.Sees("Annulleret");
        await lead.Sees("Brugt: 0 kr.");
        await Press(lead, "Forløbsbeskrivelse på papir", "a");
        await lead.Sees("Alma leger i den lille gruppe");
        Assert.Equal(1, await lead.Prints());

        var controller = await town.SignIn("controller@0183.demo", Screen.Of("desktop"));
        await controller.Go(grant);
        Assert.DoesNotContain("Alma", await controller.Page.ContentAsync(), StringComparison.Ordinal);
        await controller.Go("/tilskud/ramme");
        await controller.Write("Input.Amount", "460.000");
        await controller.Send();
        await controller.Sees($"Ramme {today.Year.ToString(CultureInfo.InvariantCulture)}: 460.000 kr.");

        var observer = await town.SignIn("observer@0183.demo", Screen.Of("desktop"));
        await observer.Go("/tilskud");
        await observer.Sees("460.000 kr.");
        Assert.Equal(0, await observer.Page.Locator("main a[href^='/tilskud/']").CountAsync());
        Assert.Equal(403, (await observer.Page.GotoAsync(grant))!.Status);
        // a page that is denied stands in the browser's console, which is looked at with each page: so last
        Assert.Equal(403, (await controller.Page.GotoAsync(grant + "/forloebsbeskrivelse"))!.Status);
        Assert.Equal(404, (await controller.Page.GotoAsync($"/tilskud/{Guid.CreateVersion7():N}"))!.Status);
        var elsewhere = await town.SignIn("lead@0259.demo", Screen.Of("desktop"));
        Assert.Equal(404, (await elsewhere.Page.GotoAsync(grant))!.Status);
        Assert.Equal(404, (await elsewhere.Page.GotoAsync("/tilskud"))!.Status);
    }

    private static async Task Accept(Person person, string by)
    {
        await Press(person, "Notér en godkendelse", "summary");
        await person.Choose("Accept.By", by);
        await Press(person, "Gem godkendelsen");
    }

    private static Task Press(Person person, string text, string what = "button") =>
        person.Page.Locator($"main {what}", new() { HasText = text }).First.ClickAsync();
}
