using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>What surrounds flexible grants: the switch, the pilot, names, retention and erasure.</summary>
public sealed class GrantCareTests
{
    [Fact]
    public async Task While_the_switch_is_off_nothing_is_given_or_shown_and_what_was_given_goes_on()
    {
        await using var town = await Granting.Of("ishoej-0-6");
        var child = await town.Scene.Referral();
        string[] refused =
        [
            (await town.Controller.Put("/flex-grants/frame/2016", new { amount = 1 })).Said,
            (await town.Observer.Fetch("/flex-grants/frame?year=2016")).Said,
            (await town.Lead.Post("/flex-grants", Granting.Body(child))).Said,
            (await town.Lead.Fetch("/flex-grants")).Said,
            (await town.Lead.Fetch("/flex-grants/pilot")).Said,
            (await town.Lead.Put("/flex-grants/pilot", new { endsOn = (string?)null })).Said,
        ];
        Assert.All(refused, said => Assert.Equal("409 grant.switched-off", said));

        await Throw(town, enabled: true);
        await town.Frame(2016, 1_000_000);
        var grant = await town.Running(child);
        await Throw(town, enabled: false);
        Assert.Equal(
            "409 grant.switched-off",
            (await town.Lead.Post("/flex-grants", Granting.Body(child, "2017-01-01", "2017-02-01"))).Said
        );
        (await town.Lead.Post($"/flex-grants/{grant}/uses", Granting.Use("2016-03-01", 1))).Expect(HttpStatusCode.Created);
        Assert.Equal(1, (await town.Controller.Fetch("/flex-grants"))["total"].GetInt32());
    }

    [Fact]
    public async Task Accepting_under_copenhagens_programme_opens_no_course_and_the_case_is_kept_from_the_grants_last_day()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000_000);
        var (given, waits) = (await town.Accepted(), await town.Accepted());
        Assert.Equal(0, (await town.Lead.Fetch("/courses"))["total"].GetInt32());
        await town.Given(given, "2026-05-01", "2026-05-31");
        (await town.Scene.Administrator.Put("/retention", new { months = 1 })).Expect(HttpStatusCode.OK);
        Assert.Equal(["2026-03-09 " + waits], await Due(town));
        town.Scene.Site.Clock.Today = new DateOnly(2026, 6, 29);
        Assert.Equal(["2026-03-09 " + waits], await Due(town));
        town.Scene.Site.Clock.Today = new DateOnly(2026, 6, 30);
        Assert.Equal(["2026-03-09 " + waits, "2026-05-31 " + given], await Due(town));
    }

    [Fact]
    public async Task A_case_is_not_erased_while_its_grant_runs_and_the_years_sums_outlive_it()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000_000);
        var child = await town.Accepted();
        var grant = await town.Running(child, "2026-05-01", "2026-05-21");
        (await town.Lead.Post($"/flex-grants/{grant}/uses", Granting.Use("2026-05-02", 1_000))).Expect(HttpStatusCode.Created);
        var frame = (await town.Observer.Fetch("/flex-grants/frame?year=2026")).Text;
        var administrator = town.Scene.Administrator;
        var told = (await administrator.Fetch($"/referrals/{child}/export")).Expect(HttpStatusCode.OK).Text;
        Assert.Contains("Alma leger med andre b", told, StringComparison.Ordinal);
        Assert.Contains("Ti timer om ugen", told, StringComparison.Ordinal);
        var asked = new { reason = "Kommunens regel" };
        Assert.Equal("409 erasure.grant-open", (await administrator.Post($"/referrals/{child}/erasure", asked)).Said);

        town.Scene.Site.Clock.Today = new DateOnly(2026, 5, 22);
        (await administrator.Post($"/referrals/{child}/erasure", asked)).Expect(HttpStatusCode.Accepted);
        (await town.Lead.Post($"/referrals/{child}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("404 record.not-found", (await town.Lead.Fetch($"/flex-grants/{grant}")).Said);
        Assert.Equal(frame, (await town.Observer.Fetch("/flex-grants/frame?year=2026")).Text);
    }

    [Fact]
    public async Task What_was_written_of_the_pilot_shows_a_controller_no_name_and_is_hidden_at_an_erasure()
    {
        await using var town = await Granting.Of();
        var child = await town.Accepted("Zebulonsen");
        var said = new
        {
            endsOn = "2027-01-01",
            evaluationDueOn = "2026-12-01",
            note = "Som aftalt med Zebulonsen",
        };
        Assert.Equal(said.note, (await town.Lead.Put("/flex-grants/pilot", said)).Expect(HttpStatusCode.OK)["note"].GetString());

        var shown = (await town.Controller.Fetch("/flex-grants/pilot"))["note"].GetString();
        Assert.Equal("Som aftalt med ***", shown);
        var again = new
        {
            endsOn = "2027-02-01",
            said.evaluationDueOn,
            note = shown,
        };
        Assert.Equal(shown, (await town.Controller.Put("/flex-grants/pilot", again)).Expect(HttpStatusCode.OK)["note"].GetString());
        Assert.Equal(said.note, (await town.Lead.Fetch("/flex-grants/pilot"))["note"].GetString());

        var reason = new { reason = "Kommunens regel" };
        (await town.Scene.Administrator.Post($"/referrals/{child}/erasure", reason)).Expect(HttpStatusCode.Accepted);
        (await town.Lead.Post($"/referrals/{child}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);
        foreach (var reader in (HttpClient[])[town.Lead, town.Controller])
        {
            Assert.Equal("***", (await reader.Fetch("/flex-grants/pilot"))["note"].GetString());
        }
    }

    [Fact]
    public async Task No_grant_runs_past_the_pilot_and_the_pilot_does_not_end_before_a_grant()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var days = new { endsOn = "2016-10-01", evaluationDueOn = "2016-09-01" };
        Assert.Equal("evaluationLate", (await town.Lead.Put("/flex-grants/pilot", days)).Expect(HttpStatusCode.OK)["warning"].GetString());
        var child = await town.Accepted();
        var late = await town.Lead.Post("/flex-grants", Granting.Body(child, "2016-02-15", "2016-10-02"));
        Assert.Equal("409 grant.after-pilot", late.Said);
        await town.Given(child);
        var early = new { endsOn = "2016-09-30", evaluationDueOn = "2016-09-01" };
        Assert.Equal("409 pilot.grants-beyond", (await town.Controller.Put("/flex-grants/pilot", early)).Said);
        var after = new { endsOn = "2016-10-01", evaluationDueOn = "2016-10-02" };
        Assert.Equal(["evaluationDueOn"], (await town.Controller.Put("/flex-grants/pilot", after)).Fields);
        Assert.Equal(["evaluationDueOn"], (await town.Controller.Put("/flex-grants/pilot", new { endsOn = "2016-10-01" })).Fields);
        var found = new { on = "2016-09-15", findings = "Fem familier er glade for pladsen." };
        Assert.Equal(
            "none",
            (await town.Controller.Post("/flex-grants/pilot/evaluation", found)).Expect(HttpStatusCode.OK)["warning"].GetString()
        );
        Assert.Equal("409 pilot.evaluated", (await town.Controller.Post("/flex-grants/pilot/evaluation", found)).Said);
    }

    [Fact]
    public async Task A_controller_reads_no_names_and_the_log_says_whose_case_it_was()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var child = await town.Accepted("Hemmelig");
        var grant = await town.Running(child);
        var use = Granting
            .Use("2016-03-01", 1)
            .With("note", "Timer til Hemmelig")
            .With("dialogueOn", "2016-02-20")
            .With("institutionHires", true);
        (await town.Lead.Post($"/flex-grants/{grant}/uses", use)).Expect(HttpStatusCode.Created);
        var shown = await town.Controller.Fetch($"/flex-grants/{grant}");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, shown["description"].ValueKind);
        Assert.Equal("Timer til ***", shown["uses"][0].GetProperty("note").GetString());
        Assert.Equal("2016-02-20", shown["uses"][0].GetProperty("dialogueOn").GetString());
        Assert.True(shown["uses"][0].GetProperty("institutionHires").GetBoolean());
        Assert.Equal("Timer til Hemmelig", (await town.Lead.Fetch($"/flex-grants/{grant}"))["uses"][0].GetProperty("note").GetString());
        var purposes = (await town.Scene.Administrator.Fetch($"/audit?subjectId={child}"))["items"]
            .EnumerateArray()
            .Select(r => r.GetProperty("action").GetString());
        Assert.Equal(2, purposes.Count(a => a == "create"));
        Assert.Equal(2, purposes.Count(a => a == "read"));
        var dialogue = Granting.Use("2016-03-01", 1).With("dialogueOn", "2016-03-02");
        Assert.Equal(["dialogueOn"], (await town.Lead.Post($"/flex-grants/{grant}/uses", dialogue)).Fields);
    }

    private static async Task<IEnumerable<string>> Due(Granting town) =>
        (await town.Scene.Administrator.Fetch("/retention/due"))["items"]
            .EnumerateArray()
            .Select(d => $"{d.GetProperty("closedOn").GetString()} {d.GetProperty("referralId").GetString()}")
            .ToList();

    private static async Task Throw(Granting town, bool enabled) =>
        (await town.Scene.Administrator.Put("/features/FlexGrants", new { enabled, note = "Forsøg" })).Expect(HttpStatusCode.OK);
}
