namespace BarnetIMidten.Visits.Domain;

/// <summary>What was said and done at a visit, in its three parts (A6), and who took part (N10). Sealed.</summary>
internal sealed record VisitNotes(
    string? Expectations,
    string? Guidance,
    string? AgreedNext,
    string? Handover,
    IReadOnlyList<string> Participants
)
{
    public static VisitNotes Nothing { get; } = new(null, null, null, null, []);

    public bool IsEmpty => (Expectations ?? Guidance ?? AgreedNext ?? Handover) is null && Participants.Count == 0;
}
