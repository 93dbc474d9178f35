using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What was found in the accounts of one year, line by line. Put again it replaces what stood.</summary>
internal sealed class YearActuals
{
    private YearActuals() { }

    /// <summary>The first version of the case.</summary>
    public BusinessCaseId Origin { get; private init; }
    public int Year { get; private init; }
    public required ActualsKept Kept { get; set; }
    public UserId RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    public static YearActuals Of(BusinessCaseId origin, int year, ActualsKept kept, UserId by, DateTimeOffset at) =>
        new()
        {
            Origin = origin,
            Year = year,
            Kept = kept,
            RecordedBy = by,
            RecordedAt = at,
        };

    /// <summary>As far as a version of the case has lines for it: one that was replaced does not know what its successors added.</summary>
    public YearActuals Within(CasePlan plan) =>
        new()
        {
            Origin = Origin,
            Year = Year,
            Kept = Kept with { Entries = [.. Kept.Entries.Where(e => plan.Line(e.Key) is not null)] },
            RecordedBy = RecordedBy,
            RecordedAt = RecordedAt,
        };

    public void Replace(ActualsKept kept, UserId by, DateTimeOffset at) => (Kept, RecordedBy, RecordedAt) = (kept, by, at);
}

/// <param name="Pool">What was in fact drawn from the pool and repaid to it; null where nothing was recorded.</param>
internal sealed record ActualsKept(IReadOnlyList<ActualEntry> Entries, PoolActual? Pool)
{
    public static ActualsKept None { get; } = new([], null);

    public Measured Of(string key) => Measured.Of(Entries.Where(e => e.Key == key).Select(e => (e.Volume, e.UnitPrice)));
}

/// <param name="Source">Where in the accounts it stands.</param>
internal sealed record ActualEntry(string Key, decimal Volume, Kroner UnitPrice, string? Source);

internal sealed record PoolActual(Kroner Drawn, Kroner Repaid, string? Source);
