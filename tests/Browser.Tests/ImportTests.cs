using System.Text;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>Earlier courses, brought by their page.</summary>
[Collection(nameof(DemoTown))]
public sealed class ImportTests(DemoTown town)
{
    private const string Head =
        "reference,receivedOn,childFirstName,childLastName,birthDate,dueDate,guardianName,guardianLanguage,consentGivenOn,referrerRole,channel,daycareKind,daycareName,acquainted,supportCourse,concern,screenedOn,riskFactors,protectiveFactors,decision,decidedOn,pedagogue,visits,endedOn,endReason,boosterOn";

    [Fact]
    public async Task A_file_is_refused_tried_and_taken_in_on_a_phone_without_script()
    {
        var office = await town.SignIn("administrator@0253.demo", Screen.Of("phone-no-script"));
        await office.Go("/tilsyn");
        await office.Page.Locator("main a[href='/import']").ClickAsync();
        await Bring(office, "reference;receivedOn\n", "semicolons");
        Assert.Contains("semikolon", await office.Summary(), StringComparison.Ordinal);
        await Bring(office, Rows(1).Replace("2020-02-17", "2020-02-31", StringComparison.Ordinal), "faults");
        await office.Sees("Der er én fejl.");
        await office.Go("/import");
        await Bring(office, Rows(1), "tried");
        await office.Sees("Intet er gemt endnu");
        await office.Press("Hent 1 ind", "imported");
        await office.Sees("Forløbene er hentet ind");
    }

    [Fact]
    public async Task Its_bar_goes_on_by_itself_until_it_is_cancelled()
    {
        var office = await town.SignIn("administrator@0253.demo", Screen.Of("desktop"));
        await office.Go("/import");
        await Bring(office, Rows(3_000), "running");
        var bar = office.Page.Locator("progress");
        var before = await bar.EvaluateAsync<double>("p => p.value");
        await Assertions.Expect(bar).Not.ToHaveJSPropertyAsync("value", before);
        await office.Press("Afbryd", "cancelled");
        await office.Sees("Importen er afbrudt");
    }

    private static string Rows(int count) =>
        string.Join(
            '\n',
            Enumerable
                .Range(1, count)
                .Select(n =>
                    $"B{count}-{n},2022-02-07,Barn {n},Eksempel,2020-02-17,,Forælder Eksempel,da,2022-02-07,healthVisitor,actionPlanMeeting,institution,Bredden,true,true,Trækker sig,,,,,,,,,,"
                )
                .Prepend(Head)
        );

    private static async Task Bring(Person office, string file, string step)
    {
        var given = new FilePayload
        {
            Name = "historie.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(file),
        };
        await office.Page.Locator("[name='Input.File']").SetInputFilesAsync(given);
        await office.Press("Begynd", step);
    }
}
