using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Features;

/// <summary>A documented figure, of <paramref name="N"/> families.</summary>
/// <param name="Share">Volume ÷ n: 0.143 is 14.3 %.</param>
/// <param name="RecordedBy">Null: somebody who is no user any more.</param>
internal sealed record ObservationAnswer(
    int Year,
    string Key,
    decimal Volume,
    int N,
    decimal Share,
    string Source,
    string? Note,
    string? RecordedBy,
    DateTimeOffset RecordedAt
)
{
    public static ObservationAnswer Of(Observation seen, string? recordedBy) =>
        new(
            seen.Year,
            seen.Kept.Key,
            seen.Kept.Volume,
            seen.Kept.N,
            Rounding.Share(seen.Kept.Volume / seen.Kept.N),
            seen.Kept.Source,
            seen.Kept.Note,
            recordedBy,
            seen.RecordedAt
        );
}
