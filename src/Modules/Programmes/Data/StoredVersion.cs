using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>A version as it was put in force: its rules as one document, and who did it, when and why.</summary>
internal sealed class StoredVersion
{
    private StoredVersion() { }

    public required ProgrammeVersionId Id { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required ProgrammeVersion Rules { get; init; }
    public required string Note { get; init; }

    /// <summary>Why each field is the municipality's own, by its path (<c>course.maxWeeks</c>); sealed. Null where nothing was said.</summary>
    public IReadOnlyDictionary<string, string>? Reasons { get; init; }

    /// <summary>Null: the command line.</summary>
    public UserId? MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public static StoredVersion Of(
        ProgrammeVersion rules,
        string note,
        UserId? by,
        DateTimeOffset at,
        IReadOnlyDictionary<string, string>? reasons = null
    ) =>
        new()
        {
            Id = rules.Id,
            EffectiveFrom = rules.EffectiveFrom,
            Key = rules.Key,
            Name = rules.Name,
            Rules = rules,
            Note = note,
            Reasons = reasons,
            MadeBy = by,
            MadeAt = at,
        };
}
