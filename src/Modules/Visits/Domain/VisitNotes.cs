namespace BarnetIMidten.Visits.Domain;

/// <summary>What was said and done at a visit, in its three parts (A6), and who took part (N10). Sealed.</summary>
/// <param name="Asked">Of a visit that was cancelled or moved: who asked, and why.</param>
internal sealed record VisitNotes(
    string? Expectations,
    string? Guidance,
    string? AgreedNext,
    string? Handover,
    IReadOnlyList<string> Participants,
    Asked? Asked = null
)
{
    public static VisitNotes Nothing { get; } = new(null, null, null, null, []);

    public bool IsEmpty => (Expectations ?? Guidance ?? AgreedNext ?? Handover) is null && Participants.Count == 0 && Asked is null;
}

/// <summary>Who asked for a change of plan, and why, as far as told.</summary>
internal sealed record Asked(AskedBy By, string? Why);
