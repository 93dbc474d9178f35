using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>Expected (budgeted) against actual (documented) in one year, signed as in the table; the difference split into volume and price.</summary>
/// <param name="Lines">None to an observer.</param>
/// <param name="Missing">The keys of the lines that expect something and of which nothing was entered: their actual figure is a zero that nobody has said.</param>
/// <param name="WithoutSource">The keys of the lines with an entry that does not say where it was found.</param>
internal sealed record FollowUpAnswer(
    int Year,
    IReadOnlyList<FollowUpAnswer.Line> Lines,
    FollowUpAnswer.Sum Total,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> WithoutSource
)
{
    internal sealed record Line(
        string Key,
        Kroner Expected,
        Kroner Actual,
        Kroner Difference,
        Kroner VolumeEffect,
        Kroner PriceEffect,
        string Name,
        decimal ExpectedVolume,
        decimal ActualVolume
    );

    internal sealed record Sum(Kroner Expected, Kroner Actual, Kroner Difference, Kroner VolumeEffect, Kroner PriceEffect);

    public static FollowUpAnswer Of(FollowUp followed, bool withLines) =>
        new(
            followed.Year,
            withLines ? [.. followed.Lines.Select(Of)] : [],
            new Sum(
                followed.Total.Expected.Shown(),
                followed.Total.Actual.Shown(),
                followed.Total.Deviation.Difference.Shown(),
                followed.Total.Deviation.Volume.Shown(),
                followed.Total.Deviation.Price.Shown()
            ),
            withLines ? [.. followed.Lines.Where(l => !l.Recorded && l.Expected != default).Select(l => l.Line.Key)] : [],
            withLines ? [.. followed.Lines.Where(l => !l.HasSource).Select(l => l.Line.Key)] : []
        );

    private static Line Of(FollowedLine line) =>
        new(
            line.Line.Key,
            line.Expected.Shown(),
            line.Actual.Shown(),
            line.Deviation.Difference.Shown(),
            line.Deviation.Volume.Shown(),
            line.Deviation.Price.Shown(),
            line.Line.Name,
            line.Plan.Volume,
            line.Accounts.Volume
        );
}
