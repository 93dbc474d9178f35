using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>What was noted of a visit while it was planned, when a home is written in. Today is Thursday 21 May 2026.</summary>
public sealed class HomePlanTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task What_stood_in_a_plan_stands_until_something_else_is_written()
    {
        var (alma, bo) = await scene.Twins();
        foreach (var child in new[] { alma, bo })
        {
            var plan = new JsonObject
            {
                ["kind"] = "ordinary",
                ["status"] = "planned",
                ["plannedFor"] = "2026-05-18",
                ["plannedTo"] = "2026-05-22",
                ["durationMinutes"] = 45,
                ["agreedNext"] = "Husk bamsen",
                ["techniques"] = new JsonArray("T4"),
                ["participants"] = new JsonArray("Mormor"),
            };
            (await scene.Pedagogue.Put($"/courses/{child.Course}/visits/{child.Visit}", plan)).Expect(HttpStatusCode.OK);
        }

        var body = Siblings.Held(alma, bo);
        body["visits"]![1]!["status"] = "noShow";
        (await scene.Pedagogue.Post($"/courses/{alma.Course}/home/visits", body)).Expect(HttpStatusCode.OK);

        Assert.Equal(("held Husk bamsen", "noShow Husk bamsen"), (await scene.Now(alma), await scene.Now(bo)));
        foreach (var child in new[] { alma, bo })
        {
            var visit = await scene.Pedagogue.Fetch($"/courses/{child.Course}/visits/{child.Visit}");
            Assert.Equal(
                (45, "T4", "Mormor"),
                (visit["durationMinutes"].GetInt32(), visit["techniques"][0].GetString(), visit["participants"][0].GetString())
            );
        }
    }
}
