using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Features;

/// <summary>A version as the contract shows it.</summary>
/// <param name="EffectiveTo">The day before the next version; null for the last.</param>
internal sealed record ProgrammeAnswer(
    ProgrammeVersionId Id,
    string Key,
    string Name,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    TargetGroup Target,
    CourseLimits Course,
    ConsentBy ConsentBy,
    string Catalogue,
    string Source
)
{
    public static ProgrammeAnswer Of(ProgrammeVersion version, VersionLine line) =>
        new(
            version.Id,
            version.Key,
            version.Name,
            version.EffectiveFrom,
            line.LastDayOf(version.EffectiveFrom),
            version.Target,
            version.Course,
            version.ConsentBy,
            version.Catalogue,
            version.Source
        );
}
