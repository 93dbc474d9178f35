namespace BarnetIMidten.Visits.Domain;

/// <summary>What is held of a course so far: all that the limits need to know of its visits, so that a new visit is judged without reading the old ones.</summary>
/// <param name="StartedOn">The day of the start meeting.</param>
/// <param name="LastHeldOn">The latest start meeting or ordinary visit.</param>
/// <param name="VisitsHeld">Start meeting and ordinary visits; the booster does not count (A7).</param>
internal sealed record Tally(DateOnly? StartedOn, DateOnly? FirstOrdinaryOn, DateOnly? LastHeldOn, int VisitsHeld, DateOnly? BoosterOn)
{
    public static Tally Nothing { get; } = new(null, null, null, 0, null);

    public static Tally Of(IEnumerable<VisitFacts> visits) => visits.Aggregate(Nothing, (tally, visit) => tally.With(visit));

    /// <summary>With one visit more. Visits may come in any order of days.</summary>
    public Tally With(VisitFacts visit) =>
        visit switch
        {
            { IsHeld: false } => this,
            { Kind: VisitKind.Booster } => this with { BoosterOn = visit.HeldOn },
            { Kind: VisitKind.StartMeeting } => Counted(visit.HeldOn) with { StartedOn = visit.HeldOn },
            _ => Counted(visit.HeldOn) with { FirstOrdinaryOn = FirstOrdinaryOn < visit.HeldOn ? FirstOrdinaryOn : visit.HeldOn },
        };

    private Tally Counted(DateOnly? day) => this with { VisitsHeld = VisitsHeld + 1, LastHeldOn = LastHeldOn > day ? LastHeldOn : day };
}
