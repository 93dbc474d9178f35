using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Text;
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
    LocalText Source,
    int ReminderDays
)
{
    public static ProgrammeAnswer Of(ProgrammeVersion version, VersionLine line, Phrasebook texts) =>
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
            SourceOf(version, texts),
            version.ReminderDays
        );

    /// <summary>A1–A7, egen regel: the mark of an own rule is said in words.</summary>
    private static LocalText SourceOf(ProgrammeVersion version, Phrasebook texts)
    {
        var own = texts.Both("look.own-rule");
        return new LocalText(In(own.Da), In(own.En));

        string In(string words) => version.Source.Replace(RuleSources.Own, words, StringComparison.Ordinal);
    }
}
