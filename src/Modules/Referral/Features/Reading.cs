using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Reads a well-formed body.</summary>
internal static class Reading
{
    /// <exception cref="InvalidOperationException">Something required is missing: <see cref="ReferralShape"/> was not asked.</exception>
    public static AsGiven Read(this ReferralBody body)
    {
        var (child, referrer, daycare) = (Needed(body.Child), Needed(body.Referrer), Needed(body.Daycare));
        return new AsGiven(
            Needed(body.ReceivedOn),
            new ChildNames(child.FirstName, Needed(child.LastName), Blank(child.Cpr)),
            child.BirthDate,
            child.DueDate,
            [.. Needed(body.Guardians).Select(g => Read(Needed(g)))],
            Needed(referrer.Role),
            Needed(body.Channel),
            Needed(daycare.Kind),
            daycare.Name,
            body.Acquainted ?? false,
            body.SupportCourse ?? false,
            body.PlannedDaycareStart,
            new CaseNotes(
                referrer.Name,
                referrer.Contact,
                body.Concern,
                [.. (body.OtherProfessionals ?? []).Select(p => Read(Needed(p)))],
                body.PedagogueBase
            )
        );
    }

    /// <summary>No number is null, however it was left out.</summary>
    public static string? Blank(string? cpr) => string.IsNullOrWhiteSpace(cpr) ? null : cpr.Trim();

    private static GuardianAsGiven Read(GuardianBody guardian) =>
        new(
            Needed(guardian.Name),
            guardian.Phone,
            guardian.Email,
            guardian.Address,
            guardian.Protected ?? false,
            guardian.Language,
            guardian.ConsentGivenOn
        );

    private static OtherProfessional Read(OtherProfessionalBody professional) =>
        new(professional.Kind, professional.Name, professional.Involve ?? false);

    private static T Needed<T>(T? value)
        where T : class => value ?? throw new InvalidOperationException("The body was read before its shape was checked.");

    private static T Needed<T>(T? value)
        where T : struct => value ?? throw new InvalidOperationException("The body was read before its shape was checked.");
}
