using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;

namespace BarnetIMidten.Referrals.Features;

/// <summary>All that an explanation is made from, as it is stored: the same inputs give the same words, whenever it is asked for.</summary>
/// <param name="Rules">The version that judges the case.</param>
/// <param name="Moved">The rules that its course follows now; null where they are still those that judged it.</param>
/// <param name="Screened">What the screening pointed to; null until the family is screened.</param>
internal sealed record Explained(
    string Number,
    string Child,
    ReferralStatus Status,
    Situation Family,
    ProgrammeVersion Rules,
    IReadOnlyList<RuleInWords> RuleWords,
    Screened? Screened,
    DecisionOnPaper? Decision,
    DateOnly? WithdrawnOn,
    MovedCourse? Moved
)
{
    /// <summary>The day by whose law the case was judged: that of the decision, or the day it was received.</summary>
    public DateOnly JudgedOn => Decision?.DecidedOn ?? Family.ReceivedOn;
}

internal sealed record MovedCourse(DateOnly On, ProgrammeVersion Rules);

/// <param name="TakenOver">It came out of an earlier register.</param>
/// <param name="Grounds">Codes of the screening's grounds, each with its source.</param>
internal sealed record Screened(
    DateOnly On,
    bool TakenOver,
    RecommendationOutcome Outcome,
    IReadOnlyList<(string Code, string Source)> Grounds
)
{
    public static Screened Of(ScreeningPicture screening, bool takenOver) =>
        new(
            screening.ScreenedOn,
            takenOver,
            screening.Recommendation.Outcome,
            [.. screening.Recommendation.Grounds.Select(g => (g.Code, g.Source))]
        );
}

/// <param name="Expected">What the rules pointed to; null where they pointed to nothing.</param>
internal sealed record DecisionOnPaper(
    DecisionOutcome Outcome,
    DecisionOutcome? Expected,
    DateOnly DecidedOn,
    bool TakenOver,
    string? Reason,
    string? PassedOnTo
);
