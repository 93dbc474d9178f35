using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>The contract's section "Flexible grants", as another system calls it.</summary>
public sealed class FlexGrantTests
{
    /// <summary>As the tests' clock stands.</summary>
    private const string Today = "2026-05-21";

    [Fact]
    public async Task The_grant_of_the_issue_is_reckoned_framed_accepted_and_used_to_the_last_oere()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 500_000);
        var given = await town.Given();
        Assert.Equal($"/api/v1/flex-grants/{given.Id}", given.Headers.Location?.ToString());
        Assert.Equal(92_377.05m, given["amount"].GetDecimal());
        Assert.Equal("""{"year":2016,"amount":500000,"granted":92377.05,"used":0,"left":407622.95}""", await Frame(town, 2016));

        Assert.Equal("409 grant.not-accepted", (await Use(town, given.Id, "2016-03-01", 100)).Said);
        await town.Accept(given.Id, "parents");
        Assert.Equal("409 grant.not-accepted", (await Use(town, given.Id, "2016-03-01", 100)).Said);
        await town.Accept(given.Id, "institution");
        Assert.Equal(["on"], (await Use(town, given.Id, "2016-10-02", 100)).Expect(HttpStatusCode.BadRequest).Fields);
        Assert.Equal("409 grant.exceeded", (await Use(town, given.Id, "2016-03-01", 92_377.06m)).Said);
        (await Use(town, given.Id, "2016-02-15", 92_000)).Expect(HttpStatusCode.Created);
        (await Use(town, given.Id, "2016-10-01", 377.05m)).Expect(HttpStatusCode.Created);
        Assert.Equal("409 grant.exceeded", (await Use(town, given.Id, "2016-03-01", 0.01m)).Said);
        Assert.Equal("""{"year":2016,"amount":500000,"granted":92377.05,"used":92377.05,"left":407622.95}""", await Frame(town, 2016));

        var read = (await town.Controller.Fetch($"/flex-grants/{given.Id}")).Expect(HttpStatusCode.OK);
        Assert.Equal(("ended", 0m), (read["status"].GetString(), read["left"].GetDecimal()));
        var listed = (await town.Controller.Fetch("/flex-grants?year=2016"))["items"];
        Assert.Equal(read.Text, Assert.Single(listed.EnumerateArray()).GetRawText());
        Assert.Equal(0, (await town.Lead.Fetch("/flex-grants?year=2017"))["total"].GetInt32());
    }

    [Fact]
    public async Task A_grant_of_less_than_an_oere_is_none()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1);
        var body = Granting.Body(await town.Accepted(), to: "2016-02-15").With("pricePerYear", 1.82m).With("share", 1);
        Assert.Equal(["pricePerYear"], (await town.Lead.Post("/flex-grants", body)).Expect(HttpStatusCode.BadRequest).Fields);
        // a 366th of it is half an øre, and is rounded up
        var least = await town.Lead.Post("/flex-grants", body.With("pricePerYear", 1.83m));
        Assert.Equal(0.01m, least.Expect(HttpStatusCode.Created)["amount"].GetDecimal());
    }

    [Fact]
    public async Task Of_twenty_parallel_grants_into_a_frame_for_five_five_are_given()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 5 * 92_377.05m);
        var children = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            children.Add(await town.Scene.Referral());
        }

        var answers = await Task.WhenAll(children.Select(child => town.Lead.Post("/flex-grants", Granting.Body(child))));

        Assert.Equal(5, answers.Count(a => a.Status == HttpStatusCode.Created));
        Assert.Equal(15, answers.Count(a => a.Said == "409 frame.exceeded"));
        Assert.Equal("""{"year":2016,"amount":461885.25,"granted":461885.25,"used":0,"left":0}""", await Frame(town, 2016));
    }

    [Fact]
    public async Task Of_twenty_parallel_grants_to_one_child_one_is_given_and_of_twenty_uses_what_there_is()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 10_000_000);
        var child = await town.Accepted();
        var grants = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => town.Lead.Post("/flex-grants", Granting.Body(child))));
        var grant = Assert.Single(grants, a => a.Status == HttpStatusCode.Created).Id;
        Assert.Equal(19, grants.Count(a => a.Said == "409 grant.exists"));
        await town.Accept(grant, "parents");
        await town.Accept(grant, "institution");
        var uses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Use(town, grant, "2016-03-01", 10_000)));
        Assert.Equal(9, uses.Count(a => a.Status == HttpStatusCode.Created));
        Assert.Equal(11, uses.Count(a => a.Said == "409 grant.exceeded"));
    }

    [Fact]
    public async Task Each_calendar_year_counts_against_its_own_frame_and_without_one_nothing_is_given()
    {
        await using var town = await Granting.Of();
        var child = await town.Accepted();
        Assert.Equal("409 frame.exceeded", (await town.Lead.Post("/flex-grants", Granting.Body(child))).Said);
        Assert.Equal("""{"year":2016,"amount":null,"granted":0,"used":0,"left":null}""", await Frame(town, 2016));
        await town.Frame(2016, 20_000);
        var body = Granting.Body(child, "2016-12-01", "2017-01-31");
        Assert.Equal("409 frame.exceeded", (await town.Lead.Post("/flex-grants", body)).Said);
        await town.Frame(2017, 12_484.92m);
        Assert.Equal("409 frame.exceeded", (await town.Lead.Post("/flex-grants", body)).Said);
        await town.Frame(2017, 12_484.93m);
        Assert.Equal(24_935.75m, (await town.Lead.Post("/flex-grants", body)).Expect(HttpStatusCode.Created)["amount"].GetDecimal());
        Assert.Equal("""{"year":2016,"amount":20000,"granted":12450.82,"used":0,"left":7549.18}""", await Frame(town, 2016));
        Assert.Equal("""{"year":2017,"amount":12484.93,"granted":12484.93,"used":0,"left":0}""", await Frame(town, 2017));
        await town.Frame(2017, 0);
        Assert.Equal("""{"year":2017,"amount":0,"granted":12484.93,"used":0,"left":-12484.93}""", await Frame(town, 2017));
    }

    [Fact]
    public async Task A_child_has_one_grant_at_a_time_also_under_another_referral_of_its_own()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        await town.Given(await town.Accepted("Samme"));
        var again = await town.Accepted("Samme");
        Assert.Equal("409 grant.exists", (await town.Lead.Post("/flex-grants", Granting.Body(again))).Said);
        Assert.Equal("409 grant.exists", (await town.Lead.Post("/flex-grants", Granting.Body(again, "2016-10-01", "2016-12-31"))).Said);
        await town.Given(again, "2016-10-02", "2016-12-31");
        await town.Given(await town.Accepted("En anden"));
    }

    [Fact]
    public async Task A_name_is_not_put_right_where_the_child_would_then_have_two_grants_at_a_time()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000_000);
        await town.Frame(2027, 1_000_000);
        await town.Given(await town.Accepted("Samme"), "2026-02-15", Today);
        var (misspelt, right) = (A.Referral(lastName: "Sammme"), A.Referral(lastName: "Samme"));
        var unborn = A.Referral(lastName: "Samme", birthDate: null, dueDate: "2023-05-20").With("child.firstName", null);
        var (other, born, later) = (await Registered(misspelt), await Registered(unborn), await Registered(A.Referral(lastName: "Senere")));
        await town.Given(other, "2026-01-01", "2026-12-31");
        await town.Given(born, Today, "2026-12-31");
        await town.Given(later, "2027-01-01", "2027-01-31");

        Assert.Equal("409 grant.exists", (await town.Lead.Put($"/referrals/{other}", right)).Said);
        var birth = new { birthDate = "2023-05-14", firstName = "Alma" };
        Assert.Equal("409 grant.exists", (await town.Lead.Post($"/referrals/{born}/birth", birth)).Said);
        Assert.Equal("Sammme", (await town.Lead.Fetch($"/referrals/{other}"))["child.lastName"].GetString());
        (await town.Lead.Put($"/referrals/{other}", misspelt.With("concern", "Ny bekymring"))).Expect(HttpStatusCode.OK);
        (await town.Lead.Put($"/referrals/{later}", right)).Expect(HttpStatusCode.OK);

        async Task<string> Registered(System.Text.Json.Nodes.JsonObject body) =>
            (await town.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
    }

    [Theory]
    [InlineData("2026-01-01", "2026-05-20", "2026-12-31")]
    [InlineData("2016-02-15", "2016-10-01", "2016-10-01")]
    public async Task A_name_is_put_right_where_the_days_that_two_grants_share_are_over(string from, string one, string other)
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        await town.Frame(2026, 1_000_000);
        await town.Given(await town.Accepted("Samme"), from, one);
        var misspelt = (await town.Lead.Post("/referrals", A.Referral(lastName: "Sammme"))).Expect(HttpStatusCode.Created).Id;
        await town.Given(misspelt, from, other);

        (await town.Lead.Put($"/referrals/{misspelt}", A.Referral(lastName: "Samme"))).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Twins_of_one_name_who_are_told_apart_by_their_numbers_have_a_grant_each()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var (one, other) = (A.Referral(lastName: "Tvilling"), A.Referral(lastName: "Tvilling").With("confirmedDistinct", true));
        await town.Given(await town.Accepted(one.With("child.cpr", "140523-4001")));
        await town.Given(await town.Accepted(other.With("child.cpr", "140523-4002")));
    }

    [Fact]
    public async Task Twins_of_one_name_without_numbers_have_a_grant_each_once_somebody_has_said_that_they_are_two()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var one = await town.Accepted("Tvilling");
        var other = await town.Accepted(A.Referral(lastName: "Tvilling").With("confirmedDistinct", true));
        await town.Given(one);
        await town.Given(other);
        foreach (var child in (string[])[one, other, await town.Accepted("Tvilling")])
        {
            Assert.Equal("409 grant.exists", (await town.Lead.Post("/flex-grants", Granting.Body(child))).Said);
        }
    }

    [Fact]
    public async Task A_wrong_body_is_refused_at_its_fields_and_a_referral_that_is_not_there_or_closed_gets_nothing()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        Assert.Equal(
            ["enrolment", "from", "pricePerYear", "referralId", "share", "to"],
            (await town.Lead.Post("/flex-grants", new { })).Expect(HttpStatusCode.BadRequest).Fields.Order(StringComparer.Ordinal)
        );
        var child = await town.Scene.Referral();
        var body = Granting.Body(child, "2016-10-01", "2016-09-30").With("share", 1.01).With("pricePerYear", -1);
        Assert.Equal(["pricePerYear", "share", "to"], (await town.Lead.Post("/flex-grants", body)).Fields.Order(StringComparer.Ordinal));
        Assert.Equal(
            "400 request.malformed",
            (await town.Lead.Post("/flex-grants", Granting.Body(child).With("enrolment", "hjemme"))).Said
        );
        Assert.Equal("404 record.not-found", (await town.Lead.Post("/flex-grants", Granting.Body($"{Guid.CreateVersion7():N}"))).Said);
        Assert.Equal("404 record.not-found", (await town.Lead.Fetch("/flex-grants/hejsa")).Said);
        (await town.Lead.Post($"/referrals/{child}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        Assert.Equal("409 grant.referral-closed", (await town.Lead.Post("/flex-grants", Granting.Body(child))).Said);
        Assert.Equal(["year"], (await town.Lead.Fetch("/flex-grants/frame?year=1800")).Fields);
        Assert.Equal(["amount"], (await town.Controller.Put("/flex-grants/frame/2016", new { amount = -1 })).Fields);
    }

    [Fact]
    public async Task The_same_key_gives_one_grant_and_what_another_has_changed_since_is_not_overwritten()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 1_000_000);
        var child = await town.Accepted();
        var key = ("Idempotency-Key", "en-gang");
        var answers = await Task.WhenAll(
            town.Lead.Post("/flex-grants", Granting.Body(child), key),
            town.Lead.Post("/flex-grants", Granting.Body(child), key)
        );
        Assert.Equal(answers[0].Text, answers[1].Expect(HttpStatusCode.Created).Text);
        var (id, seen) = (answers[0].Id, answers[0].Headers.ETag!.Tag);
        await town.Accept(id, "parents");
        var late = await town.Lead.Put($"/flex-grants/{id}/description", new { description = "Andet" }, ("If-Match", seen));
        Assert.Equal("412 record.stale", late.Said);
    }

    [Fact]
    public async Task A_grant_that_stops_early_gives_the_rest_back_and_one_that_is_taken_back_all_of_it()
    {
        await using var town = await Granting.Of();
        await town.Frame(2016, 92_377.05m);
        var grant = await town.Running();
        var use = (await Use(town, grant, "2016-03-01", 5_000))["uses"][0].GetProperty("id").GetString();
        Assert.Equal("409 grant.used-after", (await End(town, grant, null)).Said);
        Assert.Equal(54_622.95m, (await End(town, grant, "2016-06-29")).Expect(HttpStatusCode.OK)["amount"].GetDecimal());
        Assert.Equal("""{"year":2016,"amount":92377.05,"granted":54622.95,"used":5000,"left":37754.1}""", await Frame(town, 2016));
        var undone = await town.Controller.Post($"/flex-grants/{grant}/uses/{use}/undoing", new { reason = "Forkert barn" });
        Assert.Equal(0, undone.Expect(HttpStatusCode.OK)["used"].GetDecimal());
        Assert.Equal("takenBack", (await End(town, grant, null)).Expect(HttpStatusCode.OK)["status"].GetString());
        await town.Given();
    }

    private static Task<Answer> End(Granting town, string grant, string? on) =>
        town.Lead.Post($"/flex-grants/{grant}/end", new { on, reason = "Familien flytter" });

    private static Task<Answer> Use(Granting town, string grant, string on, decimal amount) =>
        town.Lead.Post($"/flex-grants/{grant}/uses", Granting.Use(on, amount));

    private static async Task<string> Frame(Granting town, int year) =>
        (await town.Observer.Fetch($"/flex-grants/frame?year={year}")).Expect(HttpStatusCode.OK).Text;
}
