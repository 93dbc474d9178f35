using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Features;

/// <param name="Percent">By how many per cent prices and wages rose from the year before.</param>
internal sealed record IndexAnswer(int Year, decimal Percent, string Source, DateTimeOffset RecordedAt)
{
    public static IndexAnswer Of(IndexYear index) => new(index.Year, index.Kept.Percent, index.Kept.Source, index.RecordedAt);
}
