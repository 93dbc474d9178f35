using System.Globalization;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>What the administrator of a town does: its users, its other systems, its rules.</summary>
internal static partial class Errands
{
    /// <summary>A municipality may have sixty of its own, and those that were retired count.</summary>
    private const int OwnFactors = 60;

    private static IEnumerable<Errand> Users(int n) =>
        [
            new(Office, "PUT", "/users/{user}", _ => new { name = $"Navn {n}", role = "pedagogue" }),
            new(Office, "POST", "/users/{user}/tokens", _ => new { name = "et system" }, "token", Once: "token"),
            new(Office, "DELETE", "/users/{user}/tokens/{token}", _ => null, Ends: true),
            new(Office, "POST", "/users/{user}/password", _ => new { password = "fem blå kastanjer" }),
            new(Office, "POST", "/users/{user}/first-password", _ => new { signInName = $"storm{n}@0183" }, Once: "firstPassword"),
            new(Office, "POST", "/users/{user}/closure", _ => new { reason = "stoppet" }),
            new(Office, "POST", "/users/{user}/reopening", _ => null),
            new(Pedagogue, "PUT", "/me/language", _ => new { language = "da" }),
            new(Pedagogue, "PUT", "/me/reminders", _ => new { hour = 7, choices = Array.Empty<object>() }),
            new(Pedagogue, "POST", "/calendar/links", _ => new { }, "calendar", Once: "path"),
            new(Pedagogue, "DELETE", "/calendar/links/{calendar}", _ => null, Ends: true),
            new(Office, "POST", "/audit/samples", _ => new { size = 5 }, "sample"),
            new(Office, "POST", "/audit/samples/{sample}/review", _ => new { note = "Alt i orden" }),
        ];

    /// <summary>Nobody listens there.</summary>
    private static IEnumerable<Errand> Webhooks(int n) =>
        [
            new(Office, "POST", "/webhooks", _ => Webhook($"Fagsystem {n}"), "webhook", Once: "secret"),
            new(Office, "PUT", "/webhooks/{webhook}", _ => Webhook($"Fagsystemet {n}")),
            new(Office, "POST", "/webhooks/{webhook}/secret", _ => new { formerHours = 24 }, Once: "secret"),
            new(Office, "POST", "/webhooks/{webhook}/former-secret/end", _ => null),
            new(Office, "POST", "/webhooks/{webhook}/ping", _ => null, "ping", "deliveryId"),
            new(Office, "POST", "/deliveries/{ping}/drop", _ => null),
            new(Office, "PUT", "/webhooks/{webhook}/paused", _ => new { paused = true }),
            new(Office, "DELETE", "/webhooks/{webhook}", _ => null, Ends: true),
        ];

    private static IEnumerable<Errand> Rules(int n) =>
        [
            new(Office, "POST", "/programme/drafts", _ => Version(n), "draft"),
            new(Office, "PUT", "/programme/drafts/{draft}", _ => Version(n)),
            new(Office, "DELETE", "/programme/drafts/{draft}", _ => null, Ends: true),
            .. n <= OwnFactors ? Factor(n) : [],
            new(Lead, "PUT", "/programme/expectations/2031", _ => new { families = 30 }),
            new(Office, "PUT", "/retention", _ => new { months = 60, note = "Storm" }),
            new(Office, "PUT", "/features/SelfReferral", _ => new { enabled = true, note = "Storm" }),
            new(
                Office,
                "POST",
                "/features/SelfReferral/plans",
                _ => new
                {
                    enabled = false,
                    at = $"{Day(n)}T12:00:00+01:00",
                    note = "Storm",
                },
                "plan",
                Waits: "feature.plan-off-already"
            ),
            new(Office, "DELETE", "/features/SelfReferral/plans/{plan}", _ => null, Ends: true),
        ];

    private static IEnumerable<Errand> Factor(int n) =>
        [
            new(
                Office,
                "POST",
                "/programme/catalogue/riskFactors",
                _ => new
                {
                    group = "parents",
                    label = new { da = $"Egen {n}", en = $"Own {n}" },
                    note = "Storm",
                },
                "factor",
                "code"
            ),
            new(Office, "PUT", "/programme/catalogue/riskFactors/{factor}", _ => new { retired = true, note = "Storm" }),
        ];

    private static object Webhook(string name) =>
        new
        {
            name,
            url = "http://127.0.0.1:9/",
            events = new[] { "course.reassigned" },
        };

    /// <summary>In force before there was anybody: it judges nobody, and each life has its own day.</summary>
    private static object Version(int n) =>
        new
        {
            @base = "ishoej-0-6",
            effectiveFrom = new DateOnly(2001, 1, 1).AddDays(n).ToString("O", CultureInfo.InvariantCulture),
            name = "Egen",
            overrides = new { course = new { maxVisits = 10 } },
            note = "Storm",
        };
}
