using System.Globalization;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>One thing that somebody writes. <paramref name="Path"/> and body name what earlier errands made: <c>{referral}</c>.</summary>
/// <param name="Keeps">As what the id of the answer is known from then on.</param>
/// <param name="Id">Where it stands in the answer, <c>uses.0.id</c>; of an address the last part.</param>
/// <param name="Once">What of the answer is shown once, and not to whoever asks again.</param>
/// <param name="Waits">The refusal by which she hears that another life has it just now: she comes again.</param>
/// <param name="Ends">Afterwards there is nothing left to send it to: whoever was not answered and sends it again is told so.</param>
internal sealed record Errand(
    string Role,
    string Method,
    string Path,
    Func<Dictionary<string, string>, object?> Body,
    string? Keeps = null,
    string Id = "id",
    string? Once = null,
    string? Waits = null,
    bool Ends = false
);

/// <summary>What one family, one user, one set of rules and one business case give to write, from the first day to the last: each later errand builds on the earlier.</summary>
internal static partial class Errands
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
        (Lead, "/flex-grants/{grant}"),
    ];

    public static IReadOnlyList<Errand> Of(int n) => [.. OfFamily(n), .. Case(), Memo];

    /// <summary>Without what a town has a dozen of, however many families: a memo tells of all business cases, and is held against all memos.</summary>
    public static IReadOnlyList<Errand> OfFamily(int n) =>
        [
            new(Office, "POST", "/users", _ => User(n), "user"),
            .. Referral(n),
            .. Course(n),
            .. Others(n),
            .. Users(n),
            .. Webhooks(n),
            .. Rules(n),
            .. Grant(),
            .. Reports(n),
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
