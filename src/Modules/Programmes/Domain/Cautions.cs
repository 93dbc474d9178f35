using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What can both be true of one version, and is seldom meant: said before it is put in force, and never refused.</summary>
/// <param name="Code">The key of its text.</param>
/// <param name="Fields">The two that do not go well together, by their paths.</param>
internal sealed record Caution(string Code, IReadOnlyList<string> Fields);

internal static class Cautions
{
    private const string Prenatal = "target.prenatal";

    /// <summary>The factors of those who expect a child stand in this group of a catalogue.</summary>
    private const string Expecting = "expectantParents";

    public static IReadOnlyList<Caution> Of(ProgrammeVersion version, Catalogue catalogue)
    {
        var (target, unborn) = (version.Target, version.Target.Prenatal);
        return
        [
            .. If(unborn && target.MinAgeMonths > 0, "programme.caution.age-gap", Prenatal, "target.minAgeMonths"),
            .. If(unborn && target.DaycareRequired, "programme.caution.unborn-daycare", Prenatal, "target.daycareRequired"),
            .. If(unborn && target.AcquaintanceRequired, "programme.caution.unborn-acquainted", Prenatal, "target.acquaintanceRequired"),
            .. If(unborn && target.SupportCourseRequired, "programme.caution.unborn-support", Prenatal, "target.supportCourseRequired"),
            .. If(
                unborn && catalogue.RiskFactors.All(f => f.Group != Expecting),
                "programme.caution.unborn-catalogue",
                Prenatal,
                "catalogue"
            ),
            .. If(
                version is { Sources.Reminder: RuleSources.Own, Course.MaxWeeks: null },
                "programme.caution.reminder-of-nothing",
                "reminderDays",
                "course.maxWeeks"
            ),
        ];
    }

    private static IEnumerable<Caution> If(bool isSo, string code, string first, string second) =>
        isSo ? [new Caution(code, [first, second])] : [];
}
