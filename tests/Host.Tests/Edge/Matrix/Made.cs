using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Makes what an address can be about, as whoever has to do with it would: by kind, each after what it is a part of.</summary>
internal sealed class Made(Scene scene)
{
    private int plans;

    /// <summary>What must be decided before there can be some of it.</summary>
    public static async Task<Made> In(Scene scene)
    {
        var controller = await scene.Site.As(Role.Controller);
        await Did(scene.Administrator.Put("/features/FlexGrants", new { enabled = true, note = "Matricen" }));
        await Did(controller.Put("/flex-grants/frame/2026", new { amount = 1_000_000_000 }));
        await Did(scene.Lead.Put("/flex-grants/pilot", new { endsOn = "2026-12-31", evaluationDueOn = "2026-10-01" }));
        return new Made(scene);
    }

    /// <summary>Something new of each kind.</summary>
    /// <param name="caller">Whose it is, of what belongs to a user alone.</param>
    public async Task<Ids> Of(IEnumerable<string> kinds, HttpClient caller)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            made[kind] = await One(kind, made, caller);
        }

        return new Ids(made);
    }

    private Task<string> One(string kind, Dictionary<string, string> made, HttpClient caller) =>
        kind switch
        {
            "n" => Task.FromResult("0"),
            "name" => Task.FromResult("SelfReferral"),
            "referrals" => Case(made, (referral, _) => referral),
            "courses" => Case(made, (_, course) => course),
            "consentId" => Part(scene.Lead, "/referrals/{id}/consents", made["referrals"]),
            "notification" => Part(scene.Lead, "/referrals/{id}/notification", made["referrals"], "sentOn"),
            "visitId" => Id(scene.Pedagogue.Post($"/courses/{made["courses"]}/visits", Planned)),
            "goalId" => Part(scene.Pedagogue, "/courses/{id}/goals", made["courses"]),
            "invitationId" => Part(scene.Lead, "/courses/{id}/evaluation-invitations", made["courses"]),
            "users" => Id(scene.Administrator.Post("/users", new { name = "Ny Demo", role = "observer" })),
            "tokenId" => Part(scene.Administrator, "/users/{id}/tokens", made["users"]),
            "versions" => Id(scene.Lead.Fetch("/programme")),
            "drafts" => Id(scene.Administrator.Post("/programme/drafts", RouteBodies.ByRoute["PUT /programme/drafts/{id}"])),
            "plans" => Id(scene.Administrator.Post("/features/SelfReferral/plans", Plan())),
            "business-cases" => Id(scene.Administrator.Post("/business-cases", new { template = "ishoej-2021" })),
            "deadlineId" => Part(scene.Administrator, "/business-cases/{id}/deadlines", made["business-cases"]),
            "flex-grants" => Grant(),
            "useId" => Part(scene.Lead, "/flex-grants/{id}/uses", made["flex-grants"], "uses.first.id"),
            "status-memos" => Id(scene.Lead.Post("/reports/status-memo", new { asOf = "2026-05-01" })),
            "stop-op-meetings" => Id(Meeting()),
            "stop-op-adjustments" => Id(Meeting(), "adjustments.first.id"),
            "samples" => Id(scene.Administrator.Post("/audit/samples", new { size = 5 })),
            "break-glass" => Opening(),
            "links" => Id(caller.Post("/calendar/links", new { })),
            "webhooks" => Id(scene.Administrator.Post("/webhooks", RouteBodies.ByRoute["PUT /webhooks/{id}"])),
            "deliveries" => Delivery(),
            _ => throw new InvalidOperationException($"Nothing here makes {kind}"),
        };

    private static object Planned =>
        new
        {
            kind = "startMeeting",
            status = "planned",
            plannedFor = "2026-06-01",
        };

    private object Plan() =>
        new
        {
            enabled = ++plans % 2 == 1,
            at = $"2027-01-{plans:00}T12:00:00+01:00",
            note = "Matricen",
        };

    /// <summary>A case has one referral and one course.</summary>
    private async Task<string> Case(Dictionary<string, string> made, Func<string, string, string> part)
    {
        if (!made.TryGetValue("case", out var both))
        {
            var (referral, course) = await scene.Accepted();
            made["case"] = both = $"{referral} {course}";
        }

        return both.Split(' ') is [var first, var last] ? part(first, last) : throw new InvalidOperationException(both);
    }

    private async Task<string> Grant()
    {
        var (referral, _) = await scene.Accepted();
        var grant = await Id(
            scene.Lead.Post(
                "/flex-grants",
                new
                {
                    referralId = referral,
                    institution = "Børnehaven Solen",
                    enrolment = "special",
                    pricePerYear = 420000,
                    share = 0.35,
                    from = "2026-04-01",
                    to = "2026-06-30",
                    description = "Leg",
                }
            )
        );
        foreach (var by in (string[])["parents", "institution"])
        {
            await Did(scene.Lead.Post($"/flex-grants/{grant}/acceptances", new { by, on = "2026-04-01" }));
        }

        return grant;
    }

    private Task<Answer> Meeting() =>
        scene.Pedagogue.Post(
            "/stop-op-meetings",
            new
            {
                heldOn = "2026-03-02",
                findings = "Billeder hjælper",
                adjustments = (object[])[new { text = "Billeder", ownerId = scene.PedagogueId }],
            }
        );

    /// <summary>A case of its own: whoever opened it sees it for hours.</summary>
    private async Task<string> Opening()
    {
        var (subjectId, _) = await scene.Accepted();
        await Did(scene.OtherPedagogue.Post("/break-glass", new { subjectId, reason = "Vikar for en syg kollega" }));
        return await Id(scene.Lead.Fetch("/break-glass"), "items.first.id");
    }

    private async Task<string> Delivery()
    {
        var webhook = await One("webhooks", [], scene.Administrator);
        return await Id(scene.Administrator.Post($"/webhooks/{webhook}/ping", null), "deliveryId");
    }

    private static Task<string> Part(HttpClient by, string route, string of, string id = "id") =>
        Id(by.Post(route.Replace("{id}", of, StringComparison.Ordinal), RouteBodies.ByRoute[$"POST {route}"]), id);

    /// <param name="at">Where the id stands, <c>uses.first.id</c>.</param>
    private static async Task<string> Id(Task<Answer> call, string at = "id")
    {
        var answer = await Did(call);
        var found = at.Split('.').Aggregate(JsonNode.Parse(answer.Text), (node, step) => node is JsonArray ? node[0] : node![step]);
        return found!.GetValue<string>();
    }

    private static async Task<Answer> Did(Task<Answer> call)
    {
        var answer = await call;
        return answer.Status is >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous
            ? answer
            : throw new InvalidOperationException(answer.ToString());
    }
}
