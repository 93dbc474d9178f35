using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Families;

/// <summary>What keeps robots out, and what a person meets who did the same by chance: her words are never lost.</summary>
public sealed class RobotTests
{
    private const string Thanks = "/henvendelse/0183/tak";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task One_who_fills_in_the_field_that_nobody_sees_is_thanked_and_nothing_is_registered()
    {
        await using var scene = await FamilyScene.Open();
        using var robot = new Family(scene.Site);
        var page = await robot.Opens();
        var trap = page.Page.QuerySelector("[name=Supplement]")!;
        Assert.Equal(("off", "-1"), (trap.GetAttribute("autocomplete"), trap.GetAttribute("tabindex")));
        Assert.Equal("Lad dette felt stå tomt", page.Page.QuerySelector($"label[for={trap.Id}]")!.TextContent);

        var caught = await robot.Sends([.. Family.Words(), ("Supplement", "http://ond.example")]);
        var honest = await robot.Sends(Family.Words("Ida"));
        Assert.Equal((honest.Status, honest.Location, honest.Text), (caught.Status, caught.Location, caught.Text));
        Assert.Equal("Ida", Assert.Single(await scene.Referrals()).GetProperty("child").GetProperty("firstName").GetString());
    }

    [Fact]
    public async Task The_log_counts_robots_and_tells_nothing_of_anybody()
    {
        using var product = new Product();
        Assert.Equal(0, (await product.Run("municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01")).Exit);
        var token = await product.Token("--municipality 0183 --role administrator");
        var server = product.Start($"--urls {HostProcess.AnyPort}");
        await server.Greeting();
        using (var office = server.Client(token))
        {
            (await office.Put("/features/SelfReferral", new { enabled = true })).Expect(HttpStatusCode.OK);
        }

        using var family = new Family(server.Address, clock: null, "0183", from: null);
        var form = (await family.Opens()).Form;
        foreach (var trap in (string[])["http://ond.example", "x"])
        {
            Assert.Equal(Thanks, (await family.Sends(form, [.. Family.Words(), ("Supplement", trap)])).Location);
        }

        Assert.Equal(Thanks, (await family.Sends(Family.Words())).Location);
        var ended = await server.Terminate();
        var log = ended.Output + ended.Error;
        Assert.Contains("a robot was caught, 2 since the start", log, StringComparison.Ordinal);
        Assert.All(
            (string[])["Åse", "Alma", "12 34 56", "Morgenerne", "ond.example", "2023-05-14"],
            word => Assert.DoesNotContain(word, log, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task One_who_is_too_quick_is_asked_to_press_again()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var form = (await family.Opens()).Form;
        scene.Site.Clock.Pass(3 * Second - TimeSpan.FromMilliseconds(1));
        var seen = await family.Sends(form, Family.Words());
        Assert.Contains("så hurtigt", Assert.Single(seen.Errors), StringComparison.Ordinal);
        Assert.Equal("Morgenerne er svære.", seen.Form["Input.Help"]);
        Assert.Empty(await scene.Referrals());

        scene.Site.Clock.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Thanks, (await family.Sends(seen.Form)).Location);
        Assert.Single(await scene.Referrals());
    }

    [Fact]
    public async Task A_form_that_stood_open_too_long_is_shown_again_and_can_be_sent_at_once()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var (one, other) = ((await family.Opens()).Form, (await family.Opens()).Form);
        scene.Site.Clock.Pass(TimeSpan.FromHours(12));
        Assert.Equal(Thanks, (await family.Sends(one, Family.Words("Ida"))).Location);
        scene.Site.Clock.Pass(Second);
        var seen = await family.Sends(other, Family.Words());
        Assert.Contains("Siden har stået åben længe", Assert.Single(seen.Errors), StringComparison.Ordinal);
        Assert.Equal(("Alma", "2023-05-14"), (seen.Form["Input.Child.FirstName"], seen.Form["Input.Child.BirthDate"]));
        Assert.Single(await scene.Referrals());

        Assert.Equal(Thanks, (await family.Sends(seen.Form)).Location);
        Assert.Equal(2, (await scene.Referrals()).Count);
    }

    [Fact]
    public async Task Without_our_ticket_or_our_token_nothing_is_registered_and_all_is_kept()
    {
        await using var scene = await FamilyScene.Open();
        await scene.Site.Open("0259", "national-1000-days");
        (await (await scene.Site.As(Role.Administrator, code: "0259")).Put("/features/SelfReferral", new { enabled = true })).Expect(
            HttpStatusCode.OK
        );
        using var family = new Family(scene.Site);
        using var elsewhere = new Family(scene.Site, "0259");
        var (form, others) = ((await family.Opens()).Form, (await elsewhere.Opens()).Form["Ticket"]!);
        scene.Site.Clock.Pass(30 * Second);
        foreach (
            var (field, value) in new[] { ("Ticket", ""), ("Ticket", "forged"), ("Ticket", others), ("__RequestVerificationToken", "x") }
        )
        {
            var seen = await family.Sends(form, [.. Family.Words(), (field, value)]);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.Contains("står her endnu", Assert.Single(seen.Errors), StringComparison.Ordinal);
            Assert.Equal("Morgenerne er svære.", seen.Form["Input.Help"]);
            Assert.NotEqual(value, seen.Form[field]);
        }

        Assert.Empty(await scene.Referrals());
        Assert.Equal(Thanks, (await family.Sends(form, Family.Words())).Location);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_once_the_effect_also_at_the_same_time()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var form = (await family.Opens()).Form;
        scene.Site.Clock.Pass(30 * Second);
        var sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => family.Sends(form, Family.Words())));
        Assert.All(sent, s => Assert.Equal(Thanks, s.Location));
        Assert.Equal(Thanks, (await family.Sends(form, Family.Words())).Location);
        Assert.Single(await scene.Referrals());
    }

    [Fact]
    public async Task Other_words_under_a_used_ticket_are_asked_for_once_more_and_not_lost()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var form = (await family.Opens()).Form;
        scene.Site.Clock.Pass(30 * Second);
        await family.Sends(form, Family.Words());
        var second = await family.Sends(form, Family.Words("Ida"));
        Assert.Contains("allerede sendt", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Single(await scene.Referrals());

        Assert.Equal(Thanks, (await family.Sends(second.Form)).Location);
        Assert.Equal(["Ida", "Alma"], (await scene.Referrals()).Select(r => r.GetProperty("child").GetProperty("firstName").GetString()));
    }

    [Fact]
    public async Task An_address_gets_so_many_in_a_while_mistakes_not_counted_and_whoever_comes_after_keeps_her_words()
    {
        await using var scene = await FamilyScene.Open(settings: ["SelfReferral:SendingsPerAddress=2", "Proxies:0=127.0.0.1"]);
        using var library = new Family(scene.Site, from: "2001:db8:1:2::1");
        using var neighbour = new Family(scene.Site, from: "2001:db8:1:3::1");
        using var sameNetwork = new Family(scene.Site, from: "2001:db8:1:2:ffff::1");
        await library.Sends();
        await library.Sends(("Input.Name", "Åse"));
        Assert.Equal(Thanks, (await library.Sends(Family.Words("Ida"))).Location);
        Assert.Equal(Thanks, (await library.Sends(Family.Words("Eva"))).Location);
        var refused = await sameNetwork.Sends(Family.Words());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("samme net", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("vent 10 min.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(("Alma", "Morgenerne er svære."), (refused.Form["Input.Child.FirstName"], refused.Form["Input.Help"]));
        Assert.Equal(Thanks, (await neighbour.Sends(Family.Words("Bo"))).Location);

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(10));
        var again = await sameNetwork.Sends(refused.Form);
        Assert.Equal(Thanks, again.Location);
        Assert.Equal(4, (await scene.Referrals()).Count);
    }

    [Fact]
    public async Task What_was_taken_in_can_be_sent_again_beyond_the_limit_and_does_not_count()
    {
        await using var scene = await FamilyScene.Open(settings: ["SelfReferral:SendingsPerAddress=2", "Proxies:0=127.0.0.1"]);
        using var family = new Family(scene.Site, from: "192.0.2.1");
        var form = (await family.Opens()).Form;
        scene.Site.Clock.Pass(30 * Second);
        for (var press = 0; press < 3; press++)
        {
            Assert.Equal(Thanks, (await family.Sends(form, Family.Words())).Location);
        }

        Assert.Equal(Thanks, (await family.Sends(Family.Words("Ida"))).Location);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await family.Sends(Family.Words("Eva"))).Status);
        Assert.Equal(Thanks, (await family.Sends(form, Family.Words())).Location);
        Assert.Equal(2, (await scene.Referrals()).Count);
    }

    [Fact]
    public async Task Saying_that_one_comes_from_elsewhere_helps_nobody()
    {
        await using var scene = await FamilyScene.Open(settings: "SelfReferral:SendingsPerAddress=1");
        using var one = new Family(scene.Site, from: "192.0.2.1");
        using var other = new Family(scene.Site, from: "192.0.2.2");
        Assert.Equal(Thanks, (await one.Sends(Family.Words())).Location);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.Sends(Family.Words("Ida"))).Status);
    }

    [Fact]
    public async Task A_municipality_takes_in_so_many_a_day_and_says_so_to_family_and_lead()
    {
        await using var scene = await FamilyScene.Open(settings: "SelfReferral:SendingsPerDay=2");
        using var family = new Family(scene.Site);
        await family.Sends(Family.Words("Ida"));
        using var desk = await Desk.Of(scene);
        Assert.DoesNotContain("Dagens gr", await Front(desk), StringComparison.Ordinal);
        await family.Sends(Family.Words("Eva"));
        var refused = await family.Sends(Family.Words());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("sundhedsplejerske", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Morgenerne er svære.", refused.Form["Input.Help"]);
        Assert.Contains("Dagens gr", await Front(desk), StringComparison.Ordinal);

        scene.Site.Clock.Pass(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(10));
        Assert.Equal(Thanks, (await family.Sends(refused.Form)).Location);
        Assert.Equal(3, (await scene.Referrals()).Count);
    }

    private static async Task<string> Front(Desk desk)
    {
        using var response = await desk.Get("/");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
