namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A course from its first visit to its booster.</summary>
internal static partial class Errands
{
    private static IEnumerable<Errand> Course(int n) =>
        [
            new(Pedagogue, "POST", "/courses/{course}/visits", _ => A.Visit(Day(-26), "startMeeting"), "start"),
            new(Pedagogue, "POST", "/courses/{course}/visits", _ => A.Visit(Day(-19)), "visit"),
            new(Pedagogue, "PUT", "/courses/{course}/visits/{visit}", _ => A.Visit(Day(-18))),
            .. Planned("planned", 7),
            new(Pedagogue, "POST", "/courses/{course}/visits/{planned}/move", _ => new { askedBy = "family", plannedFor = Day(9) }),
            .. Planned("off", 5),
            new(Pedagogue, "POST", "/courses/{course}/visits/{off}/cancellation", _ => new { askedBy = "family", why = "Ferie" }),
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
            new(
                Pedagogue,
                "PUT",
                "/courses/{course}/goals/{goal}/scores",
                _ => new
                {
                    by = "pedagogue",
                    moment = "after",
                    score = 3,
                    on = Day(-3),
                }
            ),
            new(Pedagogue, "POST", "/courses/{course}/goals/{goal}/scores/taken-back", _ => new { by = "pedagogue", moment = "after" }),
            new(Pedagogue, "PUT", "/courses/{course}/helped-most", _ => new { by = "pedagogue", technique = "T4" }),
            new(Pedagogue, "POST", "/courses/{course}/helped-most/taken-back", _ => new { by = "pedagogue" }),
            new(Lead, "POST", "/courses/{course}/reassign", s => new { pedagogueId = s["user"], on = Day(-15) }),
            new(Lead, "POST", "/courses/{course}/reassign", s => new { pedagogueId = s["pedagogue"], on = Day(-14) }),
            new(Lead, "POST", "/courses/{course}/pause", _ => new { from = Day(-12), reason = "ferie" }),
            new(Lead, "POST", "/courses/{course}/resume", _ => new { on = Day(-5) }),
            .. Planned("missed", -3),
            new(Pedagogue, "POST", "/courses/{course}/visits/{missed}/no-show", _ => new { note = "Ingen hjemme" }),
            .. Home(),
            new(Pedagogue, "POST", "/courses/{course}/extension-request", _ => new { extraVisits = 1, reason = "Det hjælper." }),
            new(Lead, "POST", "/courses/{course}/extension", _ => new { extraVisits = 1, reason = "Det hjælper." }),
            .. Asked(),
            new(Office, "POST", "/programme/versions", _ => Version(n), "version"),
            new(
                Lead,
                "POST",
                "/courses/{course}/programme",
                s => new
                {
                    versionId = s["version"],
                    reason = "Familien fortsætter efter den nye aftale.",
                    consentNotedOn = Day(-2),
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
            new(Pedagogue, "POST", "/courses/{course}/booster-offer", _ => new { offeredOn = Day(0), answer = "accepted" }),
            new(Pedagogue, "POST", "/referrals/{referral}/journal", _ => new { kind = "course" }),
        ];

    private static IEnumerable<Errand> Planned(string name, int day) =>
        [
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/visits",
                _ => new
                {
                    kind = "ordinary",
                    status = "planned",
                    plannedFor = Day(day),
                },
                name
            ),
        ];

    /// <summary>What is due in one home, in one go.</summary>
    private static IEnumerable<Errand> Home() =>
        [
            .. Planned("together", -2),
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/home/visits",
                s => new
                {
                    heldOn = Day(-2),
                    place = "home",
                    visits = Only(s, "together"),
                }
            ),
            .. Planned("none", 6),
            new(Pedagogue, "POST", "/courses/{course}/home/cancellation", s => new { askedBy = "family", visits = Only(s, "none") }),
            .. Planned("later", 8),
            new(
                Pedagogue,
                "POST",
                "/courses/{course}/home/move",
                s => new
                {
                    askedBy = "family",
                    plannedFor = Day(11),
                    visits = Only(s, "later"),
                }
            ),
        ];

    /// <summary>The parents are asked four times: one link stays, one is answered on paper, one is taken back, one is answered.</summary>
    private static IEnumerable<Errand> Asked() =>
        [
            Invitation("end"),
            Invitation("end", "paper"),
            new(
                Lead,
                "POST",
                "/courses/{course}/evaluation-invitations/{paper}/paper",
                _ => new { answeredOn = Day(0), answers = SomeAnswers }
            ),
            Invitation("month3", "revoked"),
            new(Lead, "POST", "/courses/{course}/evaluation-invitations/{revoked}/revoke", _ => null),
            Invitation("end", "link", "url"),
            new(Lead, "POST", "/answers/{link}", _ => new { answers = SomeAnswers }, Ends: true),
        ];

    private static object[] SomeAnswers => [new { code = "change", value = 4 }];

    private static Errand Invitation(string moment, string? keeps = null, string id = "id") =>
        new(
            Lead,
            "POST",
            "/courses/{course}/evaluation-invitations",
            _ => new
            {
                language = "da",
                expiresOn = "2199-12-31",
                moment,
            },
            keeps,
            id
        );

    private static object[] Only(Dictionary<string, string> names, string visit) =>
        [new { courseId = names["course"], visitId = names[visit] }];
}
