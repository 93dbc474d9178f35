namespace BarnetIMidten.Visits.Domain;

/// <summary>The three things about a visit that the rules look at.</summary>
internal readonly record struct VisitFacts(VisitKind Kind, VisitStatus Status, DateOnly? HeldOn)
{
    public bool IsHeld => Status == VisitStatus.Held;

    /// <summary>Whether it is one of the numbered visits: a held start meeting or ordinary visit.</summary>
    public bool Counts => IsHeld && Kind != VisitKind.Booster;
}
