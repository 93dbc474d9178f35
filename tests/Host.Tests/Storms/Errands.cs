using System.Globalization;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>One thing that somebody writes. <paramref name="Path"/> and body name what earlier errands made: <c>{referral}</c>.</summary>
/// <param name="Keeps">As what the id of the answer is known from then on.</param>
/// <param name="Once">What of the answer is shown once, and not to whoever asks again.</param>
internal sealed record Errand(
    string Role,
    string Method,
    string Path,
    Func<Dictionary<string, string>, object?> Body,
    string? Keeps = null,
    string Id = "id",
    string? Once = null
);

/// <summary>What one family, one user and one business case give to write, from the first day to the last: each later errand builds on the earlier.</summary>
internal static class Errands
{
    private const string Lead = "lead";
    private const string Pedagogue = "pedagogue";
    private const string Office = "administrator";
    private const string Controller = "controller";

    /// <summary>What shows afterwards that all was kept, and once.</summary>
    public static IReadOnlyList<(string Role, string Path)> Looks { get; } =
    [
        (Lead, "/referrals/{referral}"),
        (Lead, "/referrals/{referral}/screening"),
        (Lead, "/referrals/{referral}/consents"),
        (Lead, "/courses/{course}"),
        (Lead, "/courses/{course}/progress"),
        (Lead, "/courses/{course}/evaluation-invitations"),
        (Lead, "/referrals/{withdrawn}"),
        (Lead, "/referrals/{born}"),
        (Lead, "/referrals/{declined}"),
        (Controller, "/business-cases/{case}"),
    ];

    public static IReadOnlyList<Errand> Of(int n) =>
        [
            .. Referral(n),
            .. Course(),
            .. Others(n),
            new(Office, "POST", "/users", _ => User(n), "user"),
            new(Office, "PUT", "/users/{user}", _ => new { name = $"Navn {n}", role = "pedagogue" }),
            new(Office, "POST", "/users/{user}/tokens", _ => new { name = "et system" }, Once: "token"),
            new(Office, "POST", "/users/{user}/closure", _ => new { reason = "stoppet" }),
            new(Controller, "POST", "/business-cases", _ => A.BusinessCase(), "case"),
            new(Controller, "POST", "/business-cases/{case}/notes", _ => new { year = 2023, text = "Corona" }),
            new(
                Controller,
                "POST",
                "/business-cases/{case}/deadlines",
                _ => new
                {
                    dueOn = Day(60),
                    what = "Opfølgning",
                    responsible = "Center for Børn",
                }
            ),
        ];

    private static IEnumerable<Errand> Referral(int n) =>
        [
            new(Lead, "POST", "/referrals", _ => Family(n, "Hel"), "referral"),
            new(Lead, "PUT", "/referrals/{referral}", _ => Family(n, "Hel").With("concern", "Rettet.")),
            new(Lead, "PUT", "/referrals/{referral}/parents-informed", _ => new { on = Day(-39) }),
            new(
                Lead,
                "POST",
                "/referrals/{referral}/consents",
                _ => new
                {
                    guardian = 0,
                    givenOn = Day(-39),
                    purposes = new[] { "programme" },
                }
            ),
            new(Lead, "PUT", "/referrals/{referral}/screening", _ => A.Screening(Day(-37))),
            new(
                Lead,
                "POST",
                "/referrals/{referral}/notification",
                _ => new
                {
                    sentOn = Day(-36),
                    ground = "Bekymring",
                    parentsInformed = true,
                }
            ),
            new(Lead, "PUT", "/referrals/{referral}/notification", _ => new { receiptOn = Day(-35) }),
            new(Lead, "POST", "/referrals/{referral}/decision", s => A.Decision(s["pedagogue"], decidedOn: Day(-33)), "course", "courseId"),
        ];

    private static IEnumerable<Errand> Course() =>
        [
            new(Pedagogue, "POST", "/courses/{course}/visits", _ => A.Visit(Day(-26), "startMeeting"), "start"),
            new(Pedagogue, "POST", "/courses/{course}/visits", _ => A.Visit(Day(-19)), "visit"),
            new(Pedagogue, "PUT", "/courses/{course}/visits/{visit}", _ => A.Visit(Day(-18))),
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/visits",
                _ => new
                {
                    kind = "ordinary",
                    status = "planned",
                    plannedFor = Day(7),
                },
                "planned"
            ),
            new(Pedagogue, "POST", "/courses/{course}/visits/{planned}/move", _ => new { askedBy = "family", plannedFor = Day(9) }),
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/goals",
                _ => new
                {
                    text = "Et mål",
                    group = "home",
                    agreedOn = Day(-26),
                },
                "goal"
            ),
            new(Pedagogue, "PUT", "/courses/{course}/goals/{goal}", _ => new { status = "reached" }),
            new(
                Pedagogue,
                "PUT",
                "/courses/{course}/goals/{goal}/scores",
                _ => new
                {
                    by = "parents",
                    moment = "before",
                    score = 2,
                    on = Day(-26),
                }
            ),
            new(Lead, "POST", "/courses/{course}/pause", _ => new { from = Day(-12), reason = "ferie" }),
            new(Lead, "POST", "/courses/{course}/resume", _ => new { on = Day(-5) }),
            new(Pedagogue, "POST", "/courses/{course}/extension-request", _ => new { extraVisits = 1, reason = "Det hjælper." }),
            new(Lead, "POST", "/courses/{course}/extension", _ => new { extraVisits = 1, reason = "Det hjælper." }),
            new(
                Lead,
                "POST",
                "/courses/{course}/evaluation-invitations",
                _ => new
                {
                    language = "da",
                    expiresOn = "2199-12-31",
                    moment = "end",
                }
            ),
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/end",
                _ => new
                {
                    endedOn = Day(-1),
                    reason = "completed",
                    note = "",
                }
            ),
        ];

    private static IEnumerable<Errand> Others(int n) =>
        [
            new(Lead, "POST", "/referrals", _ => Family(n, "Trukket"), "withdrawn"),
            new(Lead, "POST", "/referrals/{withdrawn}/withdraw", _ => new { reason = "Flyttet" }),
            new(
                Lead,
                "POST",
                "/referrals",
                _ => Family(n, "Født").With("child.birthDate", null).With("child.dueDate", Day(20)).With("child.firstName", null),
                "born"
            ),
            new(Lead, "POST", "/referrals/{born}/birth", _ => new { birthDate = Day(-2), firstName = "Alma" }),
            new(Lead, "POST", "/referrals", _ => Family(n, "Afslået"), "declined"),
            new(Lead, "PUT", "/referrals/{declined}/screening", _ => A.Screening(Day(-37))),
            new(Lead, "POST", "/referrals/{declined}/decision", _ => A.Decision(null, "decline", Day(-33), "Familien er flyttet.")),
            new(Lead, "POST", "/referrals", _ => Family(n, "Slettet"), "erased"),
            new(Lead, "POST", "/referrals/{erased}/withdraw", _ => new { reason = "Flyttet" }),
            new(Office, "POST", "/referrals/{erased}/erasure", _ => new { reason = "Kommunens regel" }),
            new(Lead, "POST", "/referrals/{erased}/erasure/confirmation", _ => null),
        ];

    private static JsonObject Family(int n, string kind) =>
        A.Referral(Day(-40), lastName: $"{kind}{n}", birthDate: "2023-05-14").With("guardians[0].name", $"Bo {kind}{n}");

    private static object User(int n) =>
        new
        {
            name = $"Bruger {n}",
            role = "pedagogue",
            signInName = $"storm{n}@0183",
            password = "fire grønne kastanjer",
        };

    private static string Day(int fromToday) => Denmark.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
