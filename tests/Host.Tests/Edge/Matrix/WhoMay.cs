using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Who may call which route, as the contract says it ("Who may do what"), stated apart from what the routes say of themselves.
/// A route that does not stand here fails the matrix.</summary>
internal static partial class WhoMay
{
    private const string Everybody = "pedagogue lead administrator controller observer";
    private const string Casework = "pedagogue lead";
    private const string Lead = "lead";
    private const string Administrator = "administrator";
    private const string CaseWriting = "administrator controller";
    private const string CaseReading = "lead administrator controller";
    private const string CaseTotals = "lead administrator controller observer";

    /// <summary>Whoever holds the link of an invitation, and nobody signs in there.</summary>
    private static readonly string[] Open = ["GET /answers/{token}", "POST /answers/{token}"];

    private static readonly (string Who, string[] Routes)[] Stated =
    [
        (
            Everybody,
            [
                "GET /me",
                "PUT /me/language",
                "GET /me/reminders",
                "PUT /me/reminders",
                "POST /me/password",
                "GET /me/second-factor",
                "PUT /me/second-factor",
                "GET /me/second-factor/secret",
                "POST /me/second-factor/removal",
                "POST /me/second-factor/recovery-codes",
            ]
        ),
        (
            Casework,
            [
                "POST /referrals",
                "GET /referrals",
                "POST /referrals/search",
                "GET /referrals/{id}",
                "GET /referrals/{id}/explanation",
                "POST /referrals/{id}/journal",
                "PUT /referrals/{id}",
                "POST /referrals/{id}/withdraw",
                "POST /referrals/{id}/birth",
                "POST /referrals/{id}/consents",
                "POST /referrals/{id}/consents/{consentId}/withdrawal",
                "POST /referrals/{id}/notification",
                "PUT /referrals/{id}/notification",
                "PUT /referrals/{id}/screening",
                "GET /referrals/{id}/screening",
                "GET /referrals/{id}/screening/history",
                "GET /consents",
                "GET /information-duty",
                "GET /referrals/{id}/consents",
                "PUT /referrals/{id}/parents-informed",
                "POST /referrals/{id}/guardians/{n}/reveal",
                "GET /courses",
                "GET /courses/{id}",
                "GET /courses/{id}/history",
                "POST /courses/{id}/visits",
                "GET /courses/{id}/visits/{visitId}",
                "PUT /courses/{id}/visits/{visitId}",
                "GET /courses/{id}/visits/{visitId}/history",
                "POST /courses/{id}/visits/{visitId}/cancellation",
                "POST /courses/{id}/visits/{visitId}/no-show",
                "POST /courses/{id}/visits/{visitId}/move",
                "GET /courses/{id}/home",
                "POST /courses/{id}/home/visits",
                "POST /courses/{id}/home/cancellation",
                "POST /courses/{id}/home/move",
                "POST /courses/{id}/booster-offer",
                "POST /courses/{id}/goals",
                "PUT /courses/{id}/goals/{goalId}",
                "PUT /courses/{id}/goals/{goalId}/scores",
                "POST /courses/{id}/goals/{goalId}/scores/taken-back",
                "PUT /courses/{id}/helped-most",
                "POST /courses/{id}/helped-most/taken-back",
                "GET /courses/{id}/progress",
                "POST /courses/{id}/pause",
                "POST /courses/{id}/resume",
                "POST /courses/{id}/end",
                "POST /courses/{id}/evaluation-invitations",
                "GET /courses/{id}/evaluation-invitations",
                "POST /courses/{id}/evaluation-invitations/{invitationId}/revoke",
                "POST /courses/{id}/evaluation-invitations/{invitationId}/paper",
                "POST /stop-op-meetings",
                "GET /stop-op-meetings",
                "GET /stop-op-meetings/{id}",
                "GET /stop-op-adjustments",
                "GET /stop-op-adjustments/{id}",
                "PUT /stop-op-adjustments/{id}",
                "POST /stop-op-adjustments/{id}/done",
                "GET /calendar/links",
                "POST /calendar/links",
                "DELETE /calendar/links/{id}",
            ]
        ),
        (
            Lead,
            [
                "POST /referrals/{id}/assign",
                "POST /referrals/{id}/decision",
                "POST /courses/{id}/reassign",
                "GET /courses/{id}/programme/preview",
                "POST /courses/{id}/programme",
                "POST /courses/{id}/extension",
                "POST /break-glass/{id}/seen",
                "GET /programme/expectations",
                "PUT /programme/expectations/{year}",
                "POST /reports/status-memo",
                "GET /reports/status-memo/texts",
                "PUT /reports/status-memo/texts",
                "GET /reports/courses.xlsx",
                "GET /reports/indicators/cases",
            ]
        ),
        (
            "lead controller observer",
            [
                "GET /evaluation/summary",
                "GET /reports/status",
                "GET /reports/indicators",
                "GET /reports/effects",
                "GET /reports/what-helps",
                "GET /reports/status-memo",
                "GET /reports/status-memos",
                "GET /reports/status-memos/{id}",
                "GET /reports/national-table.{ending}",
                "GET /reports/municipalities",
            ]
        ),
        ("lead controller", ["POST /reports/effects"]),
        ("pedagogue", ["POST /courses/{id}/extension-request", "POST /break-glass"]),
        (
            "lead administrator",
            [
                "GET /questionnaires",
                "GET /questionnaires/{version}",
                "POST /imports/courses",
                "GET /break-glass",
                "GET /erasures",
                "GET /retention",
                "POST /referrals/{id}/erasure/confirmation",
                "POST /referrals/{id}/erasure/refusal",
            ]
        ),
        (
            Administrator,
            [
                "POST /questionnaires",
                "GET /users",
                "POST /users",
                "GET /users/{id}",
                "PUT /users/{id}",
                "POST /users/{id}/closure",
                "POST /users/{id}/reopening",
                "POST /users/{id}/password",
                "POST /users/{id}/first-password",
                "POST /users/{id}/tokens",
                "GET /users/{id}/tokens",
                "DELETE /users/{id}/tokens/{tokenId}",
                "DELETE /users/{id}/second-factor",
                "GET /audit",
                "GET /audit/head",
                "GET /evidence",
                "GET /operation",
                "POST /audit/verification",
                "GET /audit/samples",
                "POST /audit/samples",
                "GET /audit/samples/{id}",
                "POST /audit/samples/{id}/review",
                "GET /referrals/{id}/use-log",
                "GET /referrals/{id}/export",
                "POST /referrals/find",
                "POST /referrals/{id}/erasure",
                "PUT /retention",
                "GET /retention/due",
            ]
        ),
        (
            CaseTotals,
            [
                "GET /business-cases",
                "GET /business-cases/templates",
                "GET /business-cases/pool",
                "GET /business-cases/{id}",
                "GET /business-cases/{id}/versions",
                "GET /business-cases/{id}/table",
                "GET /business-cases/{id}/follow-up",
                "GET /price-index",
            ]
        ),
        (
            CaseReading,
            [
                "GET /business-cases/deadlines",
                "GET /business-cases/{id}/actuals",
                "GET /business-cases/{id}/assumptions",
                "GET /business-cases/{id}/budget-year",
                "GET /business-cases/{id}/forecast",
                "GET /business-cases/{id}/notes",
                "GET /business-cases/{id}/table.{ending}",
                "POST /business-cases/{id}/sensitivity",
            ]
        ),
        (
            CaseWriting,
            [
                "POST /business-cases",
                "PUT /business-cases/{id}",
                "DELETE /business-cases/{id}",
                "POST /business-cases/{id}/approve",
                "POST /business-cases/{id}/versions",
                "PUT /business-cases/{id}/actuals",
                "POST /business-cases/{id}/notes",
                "POST /business-cases/{id}/deadlines",
                "POST /business-cases/{id}/deadlines/{deadlineId}/met",
                "POST /business-cases/{id}/observations",
                "PUT /price-index/{year}",
            ]
        ),
    ];

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Role>> ByRoute = Stated
        .Concat(Programmes)
        .Concat(Grants)
        .Concat(Outbox)
        .SelectMany(s => s.Routes.Select(route => (Route: route, Roles: RolesOf(s.Who))))
        .ToDictionary(s => s.Route, s => s.Roles, StringComparer.Ordinal);

    public static IEnumerable<string> Routes => ByRoute.Keys.Concat(Open);

    public static bool AsksWhoCalls(ApiRoute route) => !Open.Contains(route.Key, StringComparer.Ordinal);

    public static bool Holds(ApiRoute route, Role role) => ByRoute[route.Key].Contains(role);

    private static IReadOnlyList<Role> RolesOf(string who) => [.. who.Split(' ').Select(word => Enum.Parse<Role>(word, ignoreCase: true))];
}
