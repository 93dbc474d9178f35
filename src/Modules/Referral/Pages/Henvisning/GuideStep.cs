using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>One step of a referral that is being written: its word in the address, and the fields that it asks for.</summary>
/// <param name="Fields">Each by name, or by the beginning of its names, as in a refusal.</param>
internal sealed record GuideStep(int Number, string Word, string Title, params IReadOnlyList<string> Fields)
{
    public static readonly GuideStep Child = new(1, "barnet", "referral.child", "child", "confirmedDistinct", "distinctFrom");
    public static readonly GuideStep Parents = new(2, "foraeldre", "referral.guardians", "guardians", "parentsInformed");
    public static readonly GuideStep WayIn = new(
        3,
        "vej-ind",
        "referral.way-in",
        "receivedOn",
        "referrer",
        "channel",
        "daycare",
        "plannedDaycareStart",
        "acquainted",
        "supportCourse",
        "pedagogueBase"
    );
    public static readonly GuideStep Around = new(4, "omkring", "referral.around", "concern", "otherProfessionals");
    public static readonly GuideStep Summary = new(5, "opsummering", "referral.summary");

    public static readonly IReadOnlyList<GuideStep> All = [Child, Parents, WayIn, Around, Summary];

    /// <summary>The step after this one; the last has none.</summary>
    public GuideStep? Next => All.ElementAtOrDefault(Number);

    public static GuideStep? Named(string? word) => All.FirstOrDefault(s => s.Word == word);

    /// <summary>Where a field is asked for; null where it is asked for nowhere.</summary>
    public static GuideStep? Of(string field) => All.FirstOrDefault(s => s.Asks(field));

    public bool Asks(string field) => Fields.Any(field.IsWithin);
}
