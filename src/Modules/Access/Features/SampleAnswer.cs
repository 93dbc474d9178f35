using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>A sample of the log of use.</summary>
/// <param name="Size">How many entries it has.</param>
/// <param name="Reviewed">Null until somebody has looked it through.</param>
internal sealed record SampleAnswer(
    SampleId Id,
    DateOnly From,
    DateOnly To,
    int Size,
    DateTimeOffset DrawnAt,
    UserId DrawnBy,
    SampleReview? Reviewed
)
{
    public static SampleAnswer Of(Sample sample) =>
        new(
            sample.Id,
            sample.Drawn.From,
            sample.Drawn.To,
            sample.Drawn.Sequences.Length,
            DanishClock.InDenmark(sample.DrawnAt),
            sample.DrawnBy,
            sample is { ReviewedAt: { } at, ReviewedBy: { } by }
                ? new SampleReview(DanishClock.InDenmark(at), by, sample.Finding ?? "")
                : null
        );
}

/// <param name="Note">What was found, in the administrator's words.</param>
internal sealed record SampleReview(DateTimeOffset At, UserId By, string Note);

/// <summary>A sample with its entries, in the order in which they were made.</summary>
internal sealed record SampleWhole(SampleAnswer Sample, IReadOnlyList<UseAnswer> Items);
