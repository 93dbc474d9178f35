using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>What is counted, granted and reported.</summary>
internal static partial class Errands
{
    private static Errand Memo { get; } = new(Lead, "POST", "/reports/status-memo", _ => new { asOf = Day(-1) }, "memo");

    private static IEnumerable<Errand> Case() =>
        [
            new(Controller, "POST", "/business-cases", _ => A.BusinessCase(), "case"),
            new(Controller, "PUT", "/business-cases/{case}", _ => A.BusinessCase()),
            new(Controller, "PUT", "/business-cases/{case}/actuals", _ => A.Actuals(2023, "family-treatment", 1, 41500)),
            new(
                Controller,
                "POST",
                "/business-cases/{case}/observations",
                _ => new
                {
                    year = 2023,
                    key = "family-treatment",
                    volume = 1,
                    n = 21,
                    source = "Afdelingens opgørelse",
                }
            ),
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
                },
                "deadline"
            ),
            new(Controller, "POST", "/business-cases/{case}/deadlines/{deadline}/met", _ => new { on = Day(0) }),
            new(Office, "POST", "/business-cases/{case}/approve", _ => new { on = Day(-1) }),
            new(Controller, "POST", "/business-cases/{case}/versions", _ => null, "next"),
            new(Controller, "DELETE", "/business-cases/{next}", _ => null, Ends: true),
            new(Controller, "PUT", "/price-index/2031", _ => new { percent = 2.1, source = "KL" }),
        ];

    private static IEnumerable<Errand> Grant() =>
        [
            new(Controller, "PUT", $"/flex-grants/frame/{Denmark.Today.AddDays(-5).Year}", _ => new { amount = 1_000_000_000 }),
            new(Controller, "PUT", $"/flex-grants/frame/{Denmark.Today.AddDays(5).Year}", _ => new { amount = 1_000_000_000 }),
            new(Lead, "PUT", "/flex-grants/pilot", _ => new { endsOn = "2099-12-31", evaluationDueOn = "2099-06-30" }),
            new(
                Lead,
                "POST",
                "/flex-grants",
                s => new
                {
                    referralId = s["referral"],
                    institution = "Børnehaven Solen",
                    enrolment = "special",
                    pricePerYear = 420000,
                    share = 0.35,
                    from = Day(-5),
                    to = Day(5),
                    description = "Leg",
                },
                "grant"
            ),
            new(Lead, "PUT", "/flex-grants/{grant}/description", _ => new { description = "Leg og samvær" }),
            Acceptance("parents"),
            Acceptance("institution"),
            new(
                Lead,
                "POST",
                "/flex-grants/{grant}/uses",
                _ => new
                {
                    on = Day(-1),
                    category = "supervision",
                    amount = 100,
                },
                "use",
                "uses.0.id"
            ),
            new(Lead, "POST", "/flex-grants/{grant}/uses/{use}/undoing", _ => new { reason = "Tastefejl" }),
            new(Lead, "POST", "/flex-grants/{grant}/end", _ => new { on = Day(-1), reason = "Familien flytter" }),
        ];

    private static Errand Acceptance(string by) => new(Lead, "POST", "/flex-grants/{grant}/acceptances", _ => new { by, on = Day(-4) });

    private static IEnumerable<Errand> Reports(int n) =>
        [
            new(Lead, "PUT", "/reports/status-memo/texts", _ => new { subject = "Status" }),
            new(
                Lead,
                "POST",
                "/stop-op-meetings",
                s => new
                {
                    heldOn = Day(-1),
                    findings = "Godt på vej",
                    adjustments = (object[])[new { text = "Billeder", ownerId = s["pedagogue"] }],
                },
                "adjustment",
                "adjustments.0.id"
            ),
            new(Lead, "PUT", "/stop-op-adjustments/{adjustment}", s => new { text = "Flere billeder", ownerId = s["pedagogue"] }),
            new(Lead, "POST", "/stop-op-adjustments/{adjustment}/done", _ => new { doneOn = Day(0) }),
            new(
                Controller,
                "POST",
                "/reports/effects",
                _ => new
                {
                    effect = "trust",
                    year = 2020,
                    value = 10 + n,
                    unit = "pct.",
                    n = 30,
                    source = "Afdelingens opgørelse",
                    why = "Rettet",
                }
            ),
        ];
}
