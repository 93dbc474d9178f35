using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>For each route about something that takes a body, one that would be taken, were the id one's own; by method and address as the route declares them.</summary>
internal static class RouteBodies
{
    /// <summary>Stands for a pedagogue of the caller's own municipality.</summary>
    public const string Pedagogue = "PEDAGOGUE";

    private const string Course = "COURSE";
    private const string Visit = "VISIT";
    private static readonly object[] SomeVisit = [new { courseId = Course, visitId = Visit }];

    public static IReadOnlyDictionary<string, object> ByRoute { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["PUT /referrals/{id}"] = A.Referral(),
            ["PUT /referrals/{id}/screening"] = A.Screening(),
            ["POST /referrals/{id}/decision"] = A.Decision(null, "decline", reason: "Familien er flyttet."),
            ["POST /referrals/{id}/assign"] = new { pedagogueId = Pedagogue },
            ["POST /referrals/{id}/withdraw"] = new { reason = "Flyttet" },
            ["POST /referrals/{id}/birth"] = new { birthDate = "2026-04-01", firstName = "Alma" },
            ["POST /referrals/{id}/consents"] = new
            {
                guardian = 0,
                givenOn = "2026-04-01",
                purposes = new[] { "programme" },
            },
            ["POST /referrals/{id}/consents/{consentId}/withdrawal"] = new { on = "2026-04-02" },
            ["POST /referrals/{id}/notification"] = new
            {
                sentOn = "2026-04-01",
                ground = "Bekymring",
                parentsInformed = true,
            },
            ["PUT /referrals/{id}/notification"] = new { receiptOn = "2026-04-02" },
            ["POST /referrals/{id}/guardians/{n}/reveal"] = new { reason = "Besøget holdes hjemme" },
            ["PUT /referrals/{id}/parents-informed"] = new { on = "2026-04-02" },
            ["POST /referrals/{id}/erasure"] = new { reason = "Kommunens regel" },
            ["POST /referrals/{id}/erasure/refusal"] = new { reason = "Familien klager" },
            ["POST /courses/{id}/visits"] = A.Visit("2026-04-01"),
            ["PUT /courses/{id}/visits/{visitId}"] = A.Visit("2026-04-01"),
            ["POST /courses/{id}/visits/{visitId}/cancellation"] = new { askedBy = "family" },
            ["POST /courses/{id}/visits/{visitId}/no-show"] = new { note = "Ingen hjemme" },
            ["POST /courses/{id}/visits/{visitId}/move"] = new { askedBy = "family", plannedFor = "2026-06-01" },
            ["POST /courses/{id}/home/visits"] = new
            {
                heldOn = "2026-04-01",
                place = "home",
                visits = SomeVisit,
            },
            ["POST /courses/{id}/home/cancellation"] = new { askedBy = "family", visits = SomeVisit },
            ["POST /courses/{id}/home/move"] = new
            {
                askedBy = "family",
                plannedFor = "2026-06-01",
                visits = SomeVisit,
            },
            ["POST /courses/{id}/goals"] = new
            {
                text = "Et mål",
                group = "home",
                agreedOn = "2026-04-01",
            },
            ["PUT /courses/{id}/goals/{goalId}"] = new { status = "reached" },
            ["PUT /courses/{id}/goals/{goalId}/scores"] = new
            {
                by = "parents",
                moment = "before",
                score = 2,
                on = "2026-04-01",
            },
            ["POST /courses/{id}/goals/{goalId}/scores/taken-back"] = new { by = "parents", moment = "before" },
            ["POST /courses/{id}/helped-most/taken-back"] = new { by = "parents" },
            ["PUT /courses/{id}/helped-most"] = new { by = "parents", technique = "T4" },
            ["POST /courses/{id}/pause"] = new { from = "2026-04-01", reason = "ferie" },
            ["POST /courses/{id}/resume"] = new { on = "2026-04-02" },
            ["POST /courses/{id}/end"] = new
            {
                endedOn = "2026-04-02",
                reason = "completed",
                note = "",
            },
            ["POST /courses/{id}/evaluation-invitations"] = new
            {
                language = "da",
                expiresOn = "2199-12-31",
                moment = "end",
            },
            ["POST /courses/{id}/evaluation-invitations/{invitationId}/paper"] = new
            {
                answeredOn = "2026-04-02",
                answers = (object[])[new { code = "change", value = 4 }],
            },
            ["PUT /stop-op-adjustments/{id}"] = new { text = "Flere billeder", ownerId = Pedagogue },
            ["POST /stop-op-adjustments/{id}/done"] = new { doneOn = "2026-04-02" },
            ["PUT /programme/drafts/{id}"] = new { @base = "national-1000-days", name = "Tredive uger" },
            ["POST /courses/{id}/programme"] = new
            {
                versionId = $"{Guid.CreateVersion7():N}",
                reason = "Familien fortsætter efter den nye aftale.",
                consentNotedOn = "2026-04-02",
            },
            ["POST /courses/{id}/reassign"] = new { pedagogueId = Pedagogue, on = "2026-04-02" },
            ["POST /courses/{id}/booster-offer"] = new { offeredOn = "2026-04-02", answer = "accepted" },
            ["POST /courses/{id}/extension"] = new { extraVisits = 1, reason = "Det hjælper." },
            ["POST /courses/{id}/extension-request"] = new { extraVisits = 1, reason = "Det hjælper." },
            ["PUT /business-cases/{id}"] = A.BusinessCase(),
            ["POST /business-cases/{id}/approve"] = new { on = "2026-04-02" },
            ["PUT /business-cases/{id}/actuals"] = A.Actuals(2023, "family-treatment", 1, 41500),
            ["POST /business-cases/{id}/sensitivity"] = A.Sensitivity("family-treatment", draws: 10),
            ["POST /business-cases/{id}/notes"] = new { year = 2023, text = "Corona" },
            ["POST /business-cases/{id}/observations"] = new
            {
                year = 2023,
                key = "family-treatment",
                volume = 1,
                n = 21,
                source = "Afdelingens opgørelse",
            },
            ["POST /business-cases/{id}/deadlines"] = new
            {
                dueOn = "2026-08-01",
                what = "Opfølgning til budgettet",
                responsible = "Center for Børn",
            },
            ["POST /business-cases/{id}/deadlines/{deadlineId}/met"] = new { on = "2026-04-02" },
            ["PUT /flex-grants/{id}/description"] = new { description = "Leg og samvær" },
            ["POST /flex-grants/{id}/acceptances"] = new { by = "parents", on = "2026-04-02" },
            ["POST /flex-grants/{id}/uses"] = new
            {
                on = "2026-04-02",
                category = "supervision",
                amount = 100,
            },
            ["POST /flex-grants/{id}/uses/{useId}/undoing"] = new { reason = "Tastefejl" },
            ["POST /flex-grants/{id}/end"] = new { on = "2026-04-02", reason = "Familien flytter" },
            ["POST /audit/samples/{id}/review"] = new { note = "Alt i orden" },
            ["POST /referrals/{id}/journal"] = new { kind = "explanation" },
            ["PUT /webhooks/{id}"] = new
            {
                name = "Fagsystemet",
                url = "https://fag.example.dk/",
                events = new[] { "referral.received" },
            },
            ["PUT /webhooks/{id}/paused"] = new { paused = true },
            ["POST /webhooks/{id}/secret"] = new { formerHours = 24 },
            ["PUT /users/{id}"] = new { name = "Ny", role = "lead" },
            ["POST /users/{id}/closure"] = new { reason = "stoppet" },
            ["POST /users/{id}/tokens"] = new { name = "et system" },
            ["POST /users/{id}/first-password"] = new { signInName = "ny2@0259" },
            ["POST /users/{id}/password"] = new { password = "et langt kodeord", signInName = "ny@0259" },
        };

    /// <summary>Nothing for a route that takes none.</summary>
    public static string Of(ApiRoute route, Ids ids, string pedagogue) =>
        !route.TakesBody ? ""
        : ByRoute.TryGetValue(route.Key, out var body) ? Filled(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), ids, pedagogue)
        : throw new InvalidOperationException($"{route.Key} has no body here");

    private static string Filled(string body, Ids ids, string pedagogue)
    {
        var filled = body.Replace(Pedagogue, pedagogue, StringComparison.Ordinal);
        return filled.Contains(Visit, StringComparison.Ordinal)
            ? filled.Replace(Course, ids["courses"], StringComparison.Ordinal).Replace(Visit, ids["visitId"], StringComparison.Ordinal)
            : filled;
    }
}
