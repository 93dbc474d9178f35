using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Features;

/// <summary>What was entered from the accounts of a year: documented figures.</summary>
/// <param name="RecordedBy">Null: somebody who is no user any more.</param>
internal sealed record ActualsAnswer(
    int Year,
    IReadOnlyList<ActualEntry> Entries,
    PoolActual? Pool,
    string? RecordedBy,
    DateTimeOffset RecordedAt,
    int Version
) : IVersioned
{
    public static ActualsAnswer Of(YearActuals kept, string? recordedBy, int version) =>
        new(kept.Year, kept.Kept.Entries, kept.Kept.Pool, recordedBy, kept.RecordedAt, version);
}
