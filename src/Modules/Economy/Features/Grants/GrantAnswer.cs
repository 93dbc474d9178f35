using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Features;

/// <param name="Number">The referral's, <c>2026-0001</c>.</param>
/// <param name="To">The last day that was granted at first.</param>
/// <param name="LastDay">The last day as it now stands; null of one that was taken back.</param>
/// <param name="Amount">For the days as they now stand, both ends counted.</param>
/// <param name="ByYear">What of it counts against each year's frame.</param>
/// <param name="Description">Null to a controller, who sees no names.</param>
/// <param name="DescriptionVersion">Counts from 1, and each acceptance is of one.</param>
/// <param name="EndedWhy">Why it was stopped early or taken back.</param>
internal sealed record GrantAnswer(
    FlexGrantId Id,
    ReferralId ReferralId,
    string Number,
    string Institution,
    Enrolment Enrolment,
    Kroner PricePerYear,
    decimal Share,
    DateOnly From,
    DateOnly To,
    DateOnly? LastDay,
    GrantStatus Status,
    Kroner Amount,
    IReadOnlyList<YearPart> ByYear,
    Kroner Used,
    Kroner Left,
    string? Description,
    int DescriptionVersion,
    bool Accepted,
    IReadOnlyList<GrantAnswer.Accept> Acceptances,
    IReadOnlyList<GrantAnswer.Use> Uses,
    string? EndedWhy,
    DateTimeOffset GivenAt,
    int Version
) : IVersioned
{
    /// <param name="Stands">It is of the description as it now reads.</param>
    internal sealed record Accept(GrantParty By, DateOnly On, int DescriptionVersion, bool Stands);

    /// <param name="DialogueOn">When it was talked over with the parents; null where nobody has said.</param>
    /// <param name="InstitutionHires">The institution has hired an extra person with it.</param>
    /// <param name="UndoneOn">It was entered wrongly, and does not count.</param>
    internal sealed record Use(
        GrantUseId Id,
        DateOnly On,
        GrantCategory Category,
        Kroner Amount,
        string? Note,
        DateOnly? DialogueOn,
        bool InstitutionHires,
        DateOnly? UndoneOn,
        string? UndoneWhy
    );
}
