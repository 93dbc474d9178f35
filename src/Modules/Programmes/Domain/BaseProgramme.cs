using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>A programme as its document describes it: what a municipality's version begins from.</summary>
internal sealed record BaseProgramme(
    string Key,
    string Name,
    TargetGroup Target,
    CourseLimits Course,
    ConsentBy ConsentBy,
    string Catalogue,
    string Source,
    bool OpensCourse,
    RuleSources Sources
)
{
    public RuleSet Rules => new(Target, Course, ConsentBy, Catalogue, ProgrammeVersion.UsualReminderDays);

    /// <summary>Switches that the programme brings with it.</summary>
    public IReadOnlyList<Feature> Carries { get; init; } = [];
}
