using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Host.Tests.Reports;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Switches;

/// <summary>Every switch with every programme, and every two switches with each other, both ways on and off: each pair answers every question of the house, or is refused by name.</summary>
public sealed class PairTests
{
    private static readonly string[] Switches = Enum.GetNames<Feature>();

    /// <summary>What a switch or a programme changes, by the role that comes there.</summary>
    private static readonly (Role Role, string Path)[] Asked =
    [
        (Role.Administrator, "/"),
        (Role.Administrator, "/funktioner"),
        (Role.Administrator, "/indsats"),
        (Role.Administrator, "/api/v1/features"),
        (Role.Lead, "/"),
        (Role.Lead, "/henvisninger"),
        (Role.Lead, "/henvisninger/ny"),
        (Role.Lead, "/forloeb"),
        (Role.Lead, "/evaluering"),
        (Role.Lead, "/evaluering/kommuner"),
        (Role.Lead, "/api/v1/programme"),
        (Role.Lead, "/api/v1/programme/catalogue"),
        (Role.Lead, "/api/v1/reports/municipalities?year=2021"),
        (Role.Pedagogue, "/"),
        (Role.Pedagogue, "/henvisninger/ny"),
        (Role.Observer, "/"),
        (Role.Controller, "/"),
    ];

    [Theory]
    [InlineData("tois-2018")]
    [InlineData("ishoej-0-6")]
    [InlineData("national-1000-days")]
    [InlineData("kbh-fleks")]
    public async Task Every_pair_answers_or_is_refused_by_name(string programme)
    {
        await using var scene = await Scene.Of(programme);
        var visited = 0;
        var desks = new Dictionary<Role, Desk>();
        foreach (var role in Asked.Select(a => a.Role).Distinct())
        {
            desks[role] = await Desk.Of(scene, Word.Spelt(role));
        }

        foreach (var states in Rows())
        {
            foreach (var (name, on) in Switches.Zip(states))
            {
                var put = await scene.Administrator.Put($"/features/{name}", new { enabled = on, note = "parvis" });
                var clashes = name == "SelfReferral" && on && programme == "tois-2018";
                Assert.Equal(clashes ? "409 feature.self-referral-support-course" : "200", put.Said);
                Assert.Equal(clashes, put.Text.Contains("TOIS", StringComparison.Ordinal));
            }

            var course = await Referred(scene);
            foreach (var (role, path) in Asked)
            {
                var api = path.StartsWith("/api", StringComparison.Ordinal);
                using var answer = api ? await (await scene.Site.As(role)).GetAsync(path) : await desks[role].Get(path);
                Assert.True(Answers(answer), $"{programme} {string.Join(' ', states)}: {role} {path} is {answer.StatusCode}");
                visited++;
            }

            await FamiliesDoor(scene, programme, states[(int)Feature.SelfReferral] && programme != "tois-2018");
            await ParentsAsked(scene, course, states[(int)Feature.ParentAnswers]);
            await GrantsShown(desks[Role.Lead], scene, states[(int)Feature.FlexGrants]);
        }

        Assert.Equal(Rows().Count * Asked.Length, visited);
        foreach (var desk in desks.Values)
        {
            desk.Dispose();
        }
    }

    [Fact]
    public void The_rows_hold_every_pair_of_states_of_every_two_switches()
    {
        var rows = Rows();
        Assert.All(rows, row => Assert.Equal(Switches.Length, row.Length));
        foreach (var (first, second) in from a in Enumerable.Range(0, Switches.Length) from b in Enumerable.Range(0, a) select (a, b))
        {
            Assert.Equal(4, rows.Select(r => (r[first], r[second])).Distinct().Count());
        }
    }

    /// <summary>An orthogonal table: five rows hold each pair of four switches in all its four states; the sixth sets all of them on.</summary>
    private static IReadOnlyList<bool[]> Rows() =>
        [
            [false, false, false, false],
            [false, true, true, true],
            [true, false, true, true],
            [true, true, false, true],
            [true, true, true, false],
            [true, true, true, true],
        ];

    /// <summary>The main thing that the house is for: a family is referred, screened and decided on.</summary>
    /// <returns>The course; null where the programme opens none.</returns>
    private static async Task<string?> Referred(Scene scene)
    {
        var referral = await scene.Referral();
        var codes = (await scene.Lead.Fetch("/programme/catalogue"))["riskFactors"];
        var screening = A.Screening("2026-03-05", codes[0].GetProperty("code").GetString()!);
        (await scene.Lead.Put($"/referrals/{referral}/screening", screening)).Expect(HttpStatusCode.OK);
        var decided = await scene.Lead.Post(
            $"/referrals/{referral}/decision",
            A.Decision(scene.PedagogueId, reason: "Det er aftalt på mødet.")
        );
        return decided.Expect(HttpStatusCode.Created)["courseId"].GetString();
    }

    private static async Task ParentsAsked(Scene scene, string? course, bool isOn)
    {
        if (course is not null)
        {
            var asked = await scene.Lead.Post($"/courses/{course}/evaluation-invitations", Asking.Invitation());
            Assert.Equal(isOn ? "201" : "409 evaluation.switched-off", asked.Said);
        }
    }

    private static async Task GrantsShown(Desk lead, Scene scene, bool isOn)
    {
        Assert.Equal(isOn ? "200" : "409 grant.switched-off", (await scene.Lead.Fetch("/flex-grants/frame")).Said);
        using var page = await lead.Get("/tilskud");
        Assert.Equal(isOn ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
    }

    /// <summary>A form in steps leads to its first; nobody is sent to sign in.</summary>
    private static bool Answers(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.OK
        || answer.Headers.Location?.ToString().StartsWith("/henvisninger/ny", StringComparison.Ordinal) is true;

    private static async Task FamiliesDoor(Scene scene, string programme, bool isOpen)
    {
        using var nobody = scene.Site.Nobody();
        using var door = await nobody.GetAsync($"/henvendelse/{scene.Site.Code}");
        Assert.True(
            door.StatusCode == (isOpen ? HttpStatusCode.OK : HttpStatusCode.NotFound),
            $"{programme}: the door should be {(isOpen ? "open" : "closed")}"
        );
    }
}
