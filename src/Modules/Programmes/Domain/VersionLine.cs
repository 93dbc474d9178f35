using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>A version's place in time.</summary>
internal sealed record VersionPoint(ProgrammeVersionId Id, DateOnly EffectiveFrom, string Key);

/// <summary>A municipality's versions in time, each in force until the next.</summary>
internal sealed class VersionLine(IEnumerable<VersionPoint> versions)
{
    public IReadOnlyList<VersionPoint> Versions { get; } = [.. versions.OrderBy(v => v.EffectiveFrom)];

    /// <summary>The last to have come into force, the day itself included; null before the first.</summary>
    public VersionPoint? InForceOn(DateOnly day) => Versions.LastOrDefault(v => v.EffectiveFrom <= day);

    public bool Holds(ProgrammeVersionId id) => Versions.Any(v => v.Id == id);

    public bool IsTaken(DateOnly day) => Versions.Any(v => v.EffectiveFrom == day);

    /// <summary>The day before the next version; null for the last.</summary>
    public DateOnly? LastDayOf(DateOnly effectiveFrom) =>
        Versions.FirstOrDefault(v => v.EffectiveFrom > effectiveFrom)?.EffectiveFrom.AddDays(-1);
}
