using System.Globalization;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A day that goes otherwise than planned, as a pedagogue meets it on her phone.</summary>
[Collection(nameof(DemoTown))]
public sealed class PlanTests(DemoTown town)
{
    private static readonly DateOnly Next = Denmark.Today.AddDays(20);

    [Fact]
    public async Task A_visit_is_cancelled_and_a_new_one_planned_without_script_and_moved_with_it()
    {
        var visit = (await town.PlanToday("Alma")).Single();
        // from the front page's line to the form: one tap
        var toCallOff = $"main .agenda > li a[href$='/besoeg/{visit}/aflys-eller-flyt']";
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone-no-script"));
        await pedagogue.Page.Locator(toCallOff).ClickAsync();
        await pedagogue.Choose("Input.What", "cancel");
        await pedagogue.Send();
        Assert.Contains("Hvem bad om det?", await pedagogue.Summary(), StringComparison.Ordinal);
        await pedagogue.Choose("Input.AskedBy", "family");
        await pedagogue.Write("Input.Why", "Hele huset har feber");
        await pedagogue.Write("Input.PlannedFor", Next);
        await pedagogue.Send();

        await pedagogue.Sees("Hele huset har feber");
        await pedagogue.Sees("Familien bad om det. Noteret");
        await pedagogue.Sees(Danish(Next));
        var course = new Uri(pedagogue.Page.Url).AbsolutePath;
        await pedagogue.Go("/");
        Assert.Equal(0, await pedagogue.Page.Locator(toCallOff).CountAsync());

        pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Of("phone"));
        await pedagogue.Go(course);
        await pedagogue.Page.Locator("main a[href$='/aflys-eller-flyt']").First.ClickAsync();
        await pedagogue.Choose("Input.AskedBy", "daycare");
        await pedagogue.Write("Input.PlannedFor", Next.AddDays(1));
        await pedagogue.Send();
        await pedagogue.Sees($"Flyttet fra {Danish(Next)}");
        await pedagogue.Sees("Dagtilbuddet bad om det.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twins_are_moved_one_by_one_and_written_in_together_at_320_pixels_and_their_draft_is_kept(bool script)
    {
        var pedagogue = await town.SignIn("pedagogue@0183.demo", Screen.Narrow with { Script = script });
        if (!(await pedagogue.Text()).Contains("Hjemme hos", StringComparison.Ordinal))
        {
            Assert.Equal(2, (await town.PlanToday("Opdigt")).Count);
            await pedagogue.Go("/");
        }

        await pedagogue.Sees("Hjemme hos Ida og Aksel: 2 besøg");
        await pedagogue.Go("/kalender");
        await pedagogue.Sees("Hjemme hos Ida og Aksel: 2 besøg");
        await pedagogue.Page.Locator("main a[href$='/hjemmet']").First.ClickAsync();
        await pedagogue.Page.WaitForLoadStateAsync();
        var form = new Uri(pedagogue.Page.Url).AbsolutePath;
        await OneIsMovedAndBack(pedagogue, form + "/aflys-eller-flyt");
        await pedagogue.Go(form);
        await pedagogue.Page.Locator("summary", new() { HasText = "Aftalt til næste gang" }).Last.ClickAsync();
        await pedagogue.Write("Input.AgreedNext", "Begge hjælper med at dække bord");
        await pedagogue.Choose("Input.HeldOn", "other");
        await pedagogue.Write("Input.OnDay", Next);
        await pedagogue.Send();
        Assert.Contains("Hvilken dag?", await pedagogue.Summary(), StringComparison.Ordinal);

        await pedagogue.Go(form);
        Assert.Equal("Begge hjælper med at dække bord", await pedagogue.Page.Locator("[name='Input.AgreedNext']").InputValueAsync());
        await pedagogue.Write("Input.OnDay", Next.AddDays(-20));
        await pedagogue.Choose("Input.Visits[1].Status", "noShow");
        await pedagogue.Send();

        Assert.Equal("/", new Uri(pedagogue.Page.Url).AbsolutePath);
        Assert.DoesNotContain("Hjemme hos", await pedagogue.Text(), StringComparison.Ordinal);
        await pedagogue.Go("/kalender");
        await pedagogue.Sees("udeblev");
    }

    /// <summary>One twin is moved while the other stays, and moved back to today.</summary>
    private static async Task OneIsMovedAndBack(Person pedagogue, string form)
    {
        await pedagogue.Go(form);
        await pedagogue.Send();
        Assert.Contains("Hvem bad om det?", await pedagogue.Summary(), StringComparison.Ordinal);
        var stays = await WindowOf(pedagogue, "Aksel");
        foreach (var day in (DateOnly[])[Next.AddDays(-10), Next.AddDays(-20)])
        {
            await pedagogue.Go(form);
            await pedagogue.Page.GetByLabel("Ida:").CheckAsync();
            await pedagogue.Page.GetByLabel("Aksel:").UncheckAsync();
            await pedagogue.Choose("Input.What", "move");
            Assert.False(await pedagogue.Page.GetByText("Aftales senere").IsVisibleAsync());
            await pedagogue.Choose("Input.AskedBy", "daycare");
            await pedagogue.Write("Input.PlannedFor", day);
            await pedagogue.Send();
            Assert.Equal("/", new Uri(pedagogue.Page.Url).AbsolutePath);

            await pedagogue.Go(form);
            Assert.Equal($"Ida: {Danish(day)}", await WindowOf(pedagogue, "Ida"));
            Assert.Equal(stays, await WindowOf(pedagogue, "Aksel"));
        }
    }

    /// <summary>A child's line among the visits of a home: its name and its window.</summary>
    private static Task<string> WindowOf(Person pedagogue, string child) =>
        pedagogue.Page.Locator(".see label", new() { HasText = child + ":" }).InnerTextAsync();

    private static string Danish(DateOnly day) => day.ToString("d. MMM yyyy", CultureInfo.GetCultureInfo("da-DK"));
}
