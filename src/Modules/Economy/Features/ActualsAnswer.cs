using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Features;

/// <summary>What was entered from the accounts of a year: documented figures.</summary>
/// <param name="RecordedAt">Null: nothing was entered yet.</param>
internal sealed record ActualsAnswer(
    int Year,
    IReadOnlyList<ActualEntry> Entries,
    PoolActual? Pool,
    string? RecordedBy,
    DateTimeOffset? RecordedAt
)
{
    public static ActualsAnswer Of(YearActuals kept, string? recordedBy) =>
        new(kept.Year, kept.Kept.Entries, kept.Kept.Pool, recordedBy, kept.RecordedAt);
}
