using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>Siblings of one home, whose visits are written in, moved and cancelled in one go. Today is Thursday 21 May 2026;
/// every test has a home of its own, known by the parent's phone.</summary>
public sealed class HomeTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task What_is_due_in_one_home_is_written_in_together_and_each_child_has_its_own_words()
    {
        var (alma, bo) = await scene.Twins();
        var due = (await scene.Pedagogue.Fetch($"/courses/{alma.Course}/home"))["items"].EnumerateArray();
        Assert.Equal(
            new[] { alma.Visit, bo.Visit }.Order(),
            due.Where(p => p.GetProperty("due").GetBoolean()).Select(p => p.GetProperty("visitId").GetString()!).Order()
        );

        var body = Held(alma, bo);
        body["agreedNext"] = "Begge spiser med";
        body["visits"]![1]!["agreedNext"] = "Bo skærer selv";
        var done = (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Expect(HttpStatusCode.OK);

        Assert.Equal([2, 2], done["items"].EnumerateArray().Select(v => v.GetProperty("number").GetInt32()));
        Assert.Equal("held Begge spiser med", await Now(alma));
        Assert.Equal("held Bo skærer selv", await Now(bo));
        Assert.Empty((await scene.Pedagogue.Fetch($"/courses/{alma.Course}/home"))["items"].EnumerateArray());
    }

    [Fact]
    public async Task When_one_childs_visit_breaks_a_rule_it_is_said_at_that_child_and_none_is_written()
    {
        var (alma, bo) = await scene.Twins();
        (await scene.Pedagogue.Post($"/courses/{bo.Course}/pause", new { from = "2026-05-20", reason = "ferie" })).Expect(
            HttpStatusCode.OK
        );

        var refused = await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, bo));

        Assert.Equal("409 course.paused", refused.Said);
        Assert.Equal(["visits[1].status"], refused.Fields);
        Assert.Equal("planned ", await Now(alma));
        Assert.Equal("planned ", await Now(bo));
        var withoutBo = Held(alma);
        (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", withoutBo)).Expect(HttpStatusCode.OK);
        Assert.Equal("held ", await Now(alma));
    }

    [Fact]
    public async Task A_limit_that_one_child_has_reached_stops_the_other_too()
    {
        var (alma, bo) = await scene.Twins();
        for (var day = 1; day <= 9; day++)
        {
            (await scene.Pedagogue.Post($"/courses/{bo.Course}/visits", A.Visit($"2026-04-0{day}"))).Expect(HttpStatusCode.Created);
        }

        var refused = await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, bo));

        Assert.Equal("409 visit.limit-reached", refused.Said);
        Assert.Equal(["visits[1].kind"], refused.Fields);
        Assert.Equal(1, (await scene.Pedagogue.Fetch($"/courses/{alma.Course}"))["allowance.visitsHeld"].GetInt32());
    }

    [Fact]
    public async Task Who_both_save_the_form_of_one_home_make_no_visit_twice()
    {
        var (alma, bo) = await scene.Twins();

        var answers = await Task.WhenAll(
            scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, bo)),
            scene.Lead.Post($"/courses/{bo.Course}/home/visits", Held(bo, alma))
        );

        Assert.Equal(["200", "409 visit.not-planned"], answers.Select(a => a.Said).Order());
        foreach (var child in (Child[])[alma, bo])
        {
            var course = await scene.Pedagogue.Fetch($"/courses/{child.Course}");
            Assert.Equal((2, 2), (course["allowance.visitsHeld"].GetInt32(), course["visits"].GetArrayLength()));
        }
    }

    [Fact]
    public async Task The_same_key_again_gives_the_first_answer_and_a_stale_version_changes_nothing()
    {
        var (alma, bo) = await scene.Twins();
        var stale = Held(alma, bo);
        stale["visits"]![1]!["version"] = 1;
        Assert.Equal("412 record.stale", (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", stale)).Said);
        Assert.Equal("planned ", await Now(alma));

        var key = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var first = await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, bo), key);
        var again = await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, bo), key);
        Assert.Equal((HttpStatusCode.OK, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task One_child_may_have_stayed_away_and_what_was_said_to_the_others_is_not_said_of_it()
    {
        var (alma, bo) = await scene.Twins();
        var body = Held(alma, bo);
        body["agreedNext"] = "Begge spiser med";
        body["visits"]![1]!["status"] = "noShow";

        (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Expect(HttpStatusCode.OK);

        Assert.Equal(("held Begge spiser med", "noShow "), (await Now(alma), await Now(bo)));
    }

    [Fact]
    public async Task A_child_cannot_have_stayed_away_before_its_window_has_opened()
    {
        var (alma, bo) = await scene.Twins();
        var later = new JsonObject
        {
            ["askedBy"] = "family",
            ["plannedFor"] = "2026-05-22",
            ["visits"] = Siblings.Visits(bo),
        };
        (await scene.Pedagogue.Post($"/courses/{bo.Course}/home/move", later)).Expect(HttpStatusCode.OK);
        var body = Held(alma, bo);
        body["visits"]![1]!["status"] = "noShow";

        var refused = await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body);

        Assert.Equal("409 visit.window-not-open", refused.Said);
        Assert.Equal(["visits[1].status"], refused.Fields);
        Assert.Equal("planned ", await Now(alma));
    }

    [Fact]
    public async Task What_is_wrong_is_said_once_where_it_was_written()
    {
        var (alma, bo) = await scene.Twins();
        var body = Held(alma, bo);
        body.Remove("heldOn");
        body["visits"]![1]!["techniques"] = new JsonArray("T99");
        body["visits"]![1]!["guidance"] = new string('x', 10_001);
        Assert.Equal(["heldOn", "visits[1].guidance"], (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Fields);

        body = Held(alma, bo);
        body["visits"]![1]!["techniques"] = new JsonArray("T99");
        Assert.Equal(["visits[1].techniques[0]"], (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Fields);
        body["visits"]![1]!["techniques"] = new JsonArray();
        body["visits"]![1]!["status"] = "cancelled";
        Assert.Equal(
            ["visits[1]"],
            (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Fields.Select(f => f.Split('.')[0])
        );
        Assert.Equal(["visits"], (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held())).Fields);
        Assert.Equal(["visits"], (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", Held(alma, alma))).Fields);
        Assert.Equal("planned ", await Now(alma));
    }

    [Fact]
    public async Task Another_home_a_colleagues_course_and_another_municipality_are_refused()
    {
        var (alma, bo) = await scene.Twins();
        var (stranger, _) = await scene.Twins();
        var path = $"/courses/{alma.Course}/home/visits";

        Assert.Equal("409 home.not-one", (await scene.Pedagogue.Post(path, Held(alma, stranger))).Said);
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Post(path, Held(alma, bo))).Said);
        var other = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString();
        (await scene.Lead.Post($"/courses/{bo.Course}/reassign", new { pedagogueId = other, on = "2026-05-20" })).Expect(HttpStatusCode.OK);
        Assert.Equal("404 record.not-found", (await scene.Pedagogue.Post(path, Held(alma, bo))).Said);
        Assert.Single((await scene.Pedagogue.Fetch($"/courses/{alma.Course}/home"))["items"].EnumerateArray());
        await using var elsewhere = await Scene.Of("ishoej-0-6");
        Assert.Equal("404 record.not-found", (await elsewhere.Lead.Post(path, Held(alma, bo))).Said);
        Assert.Equal("planned ", await Now(alma));
    }

    [Fact]
    public async Task The_family_is_ill_and_both_visits_are_moved_or_cancelled_in_one_go()
    {
        var (alma, bo) = await scene.Twins();
        var body = new JsonObject
        {
            ["askedBy"] = "family",
            ["why"] = "Skoldkopper",
            ["plannedFor"] = "2026-06-01",
            ["plannedTo"] = "2026-06-05",
            ["visits"] = Siblings.Visits(alma, bo),
        };
        var moved = (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/move", body)).Expect(HttpStatusCode.OK);
        Assert.All(
            moved["items"].EnumerateArray(),
            v => Assert.Equal("2026-05-18", v.GetProperty("movedFrom").GetProperty("plannedFor").GetString())
        );
        Assert.Equal("409 visit.same-window", (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/move", body)).Said);

        var cancelled = (
            await scene.Pedagogue.Post(
                $"/courses/{bo.Course}/home/cancellation",
                new JsonObject
                {
                    ["askedBy"] = "family",
                    ["next"] = new JsonObject { ["plannedFor"] = "2026-06-15" },
                    ["visits"] = Siblings.Visits(alma, bo),
                }
            )
        ).Expect(HttpStatusCode.OK);
        Assert.All(
            cancelled["items"].EnumerateArray(),
            v => Assert.Equal("2026-06-15", v.GetProperty("next").GetProperty("plannedFor").GetString())
        );
        Assert.Equal("cancelled ", await Now(alma));
    }

    [Fact]
    public async Task A_home_where_one_visit_is_held_already_is_moved_not_at_all()
    {
        var (alma, bo) = await scene.Twins();
        (await scene.Pedagogue.Post($"/courses/{bo.Course}/home/visits", Held(bo))).Expect(HttpStatusCode.OK);

        var refused = await scene.Pedagogue.Post(
            $"/courses/{alma.Course}/home/cancellation",
            new JsonObject { ["askedBy"] = "daycare", ["visits"] = Siblings.Visits(alma, bo) }
        );

        Assert.Equal("409 visit.not-planned", refused.Said);
        Assert.Equal(["visits[1]"], refused.Fields);
        Assert.Equal("planned ", await Now(alma));
    }

    private static JsonObject Held(params Child[] children) => Siblings.Held(children);

    private Task<string> Now(Child child) => scene.Now(child);
}
