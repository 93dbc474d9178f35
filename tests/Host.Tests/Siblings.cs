using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests;

/// <summary>A child of a home, by its course and the visit that is planned from 18 to 22 May 2026.</summary>
internal sealed record Child(string Course, string Visit);

/// <summary>Twins whose courses have begun, in a home of their own: no other test has the parent's phone.</summary>
internal static class Siblings
{
    private static int homes;

    public static async Task<(Child Alma, Child Bo)> Twins(this Scene scene)
    {
        var phone = $"2{Interlocked.Increment(ref homes):D7}";
        return (
            await Planned(scene.Lead, scene.Pedagogue, scene.PedagogueId, "Alma", phone),
            await Planned(scene.Lead, scene.Pedagogue, scene.PedagogueId, "Bo", phone)
        );
    }

    /// <summary>Their visits, as a message about the home names them.</summary>
    public static JsonArray Visits(params Child[] children) =>
        [.. children.Select(c => (JsonNode)new JsonObject { ["courseId"] = c.Course, ["visitId"] = c.Visit })];

    /// <summary>That they were held today, at home.</summary>
    public static JsonObject Held(params Child[] children) =>
        new()
        {
            ["heldOn"] = "2026-05-21",
            ["place"] = "home",
            ["visits"] = Visits(children),
        };

    /// <summary>What has become of a child's visit, and what was agreed.</summary>
    public static async Task<string> Now(this Scene scene, Child child)
    {
        var visit = await scene.Lead.Fetch($"/courses/{child.Course}/visits/{child.Visit}");
        return $"{visit["status"].GetString()} {visit["agreedNext"].GetString()}";
    }

    /// <summary>A child of the home with that phone.</summary>
    public static async Task<Child> Planned(HttpClient lead, HttpClient pedagogue, string pedagogueId, string name, string phone)
    {
        var body = A.Referral(firstName: name, lastName: $"Prøve {phone}");
        body["guardians"]![0]!["phone"] = phone;
        var referral = (await lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        (await lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var course = (await lead.Post($"/referrals/{referral}/decision", A.Decision(pedagogueId)))
            .Expect(HttpStatusCode.Created)["courseId"]
            .GetString()!;
        (await pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        var plan = new JsonObject
        {
            ["kind"] = "ordinary",
            ["status"] = "planned",
            ["plannedFor"] = "2026-05-18",
            ["plannedTo"] = "2026-05-22",
        };
        return new Child(course, (await pedagogue.Post($"/courses/{course}/visits", plan)).Expect(HttpStatusCode.Created).Id);
    }
}
