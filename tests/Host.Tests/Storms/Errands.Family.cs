namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A family until the decision, and four others that never come so far.</summary>
internal static partial class Errands
{
    private static IEnumerable<Errand> Referral(int n) =>
        [
            new(Lead, "POST", "/referrals", _ => Family(n, "Hel"), "referral"),
            new(Lead, "PUT", "/referrals/{referral}", _ => Family(n, "Hel").With("concern", "Rettet.")),
            new(Lead, "PUT", "/referrals/{referral}/parents-informed", _ => new { on = Day(-39) }),
            Consent("programme"),
            new(Lead, "POST", "/referrals/{referral}/assign", s => new { pedagogueId = s["pedagogue"] }),
            Consent("daycare", keeps: "consent"),
            new(Lead, "POST", "/referrals/{referral}/consents/{consent}/withdrawal", _ => new { on = Day(-38) }),
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

    private static Errand Consent(string purpose, string? keeps = null) =>
        new(
            Lead,
            "POST",
            "/referrals/{referral}/consents",
            _ => new
            {
                guardian = 0,
                givenOn = Day(-39),
                purposes = new[] { purpose },
            },
            keeps
        );

    private static IEnumerable<Errand> Others(int n) =>
        [
            new(Lead, "POST", "/referrals", _ => Family(n, "Trukket"), "withdrawn"),
            new(Lead, "POST", "/referrals/{withdrawn}/withdraw", _ => new { reason = "Flyttet" }),
            new(Pedagogue, "POST", "/break-glass", s => new { subjectId = s["withdrawn"], reason = "Familien står her nu." }),
            new(Office, "POST", "/referrals/{withdrawn}/erasure", _ => new { reason = "Kommunens regel" }),
            new(Lead, "POST", "/referrals/{withdrawn}/erasure/refusal", _ => new { reason = "Familien klager" }),
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
}
