using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>One rule in words, and where it comes from.</summary>
/// <param name="Source">Null where the source says nothing of it.</param>
public sealed record RuleWord(string Name, string Text, string? Source)
{
    public bool IsOwn => Source == RuleSources.Own;

    /// <summary>Where the source chip leads.</summary>
    public string Anchor => IsOwn ? SourceBook.OwnRule : Source ?? "";
}

/// <summary>The rules of a version as people read them, always in the same order, so that two versions stand side by side.</summary>
internal sealed class RuleWords(Phrasebook texts)
{
    public IReadOnlyList<RuleWord> Of(
        TargetGroup target,
        CourseLimits course,
        ConsentBy consent,
        string catalogue,
        bool opensCourse,
        RuleSources sources
    ) =>
        [
            Rule("age", texts["programme.rule.age-text", target.MinAgeMonths, target.MaxAgeMonths], sources.Age),
            Rule("prenatal", Prenatal(target), sources.Prenatal),
            Rule("daycare", YesNo("daycare", target.DaycareRequired), sources.Daycare),
            Rule("acquaintance", YesNo("acquaintance", target.AcquaintanceRequired), sources.Acquaintance),
            Rule("supportCourse", YesNo("supportCourse", target.SupportCourseRequired), sources.SupportCourse),
            Rule("maxVisits", opensCourse ? Visits(course) : texts["programme.rule.no-course"], sources.MaxVisits),
            Rule("maxWeeks", Weeks(course), sources.MaxWeeks),
            Rule("booster", Booster(course), sources.Booster),
            Rule("consent", texts[$"programme.rule.consent-{consent}"], sources.Consent),
            Rule("catalogue", texts[$"programme.catalogue.{catalogue}"], source: null),
        ];

    private RuleWord Rule(string name, string text, string? source) => new(texts[$"programme.rule.{name}"], text, source);

    private string YesNo(string name, bool isRequired) => texts[$"programme.rule.{name}-{(isRequired ? "yes" : "no")}"];

    private string Prenatal(TargetGroup target) =>
        target switch
        {
            { Prenatal: false } => texts["programme.rule.prenatal-no"],
            { PrenatalWeeksBeforeDue: { } weeks } => texts["programme.rule.prenatal-weeks", weeks],
            _ => texts["programme.rule.prenatal-yes"],
        };

    private string Visits(CourseLimits course) =>
        course.MaxVisits is { } most ? texts["programme.rule.maxVisits-text", most] : texts["programme.rule.maxVisits-none"];

    private string Weeks(CourseLimits course) =>
        course.MaxWeeks is { } most
            ? texts[course.PauseExtendsLimit ? "programme.rule.maxWeeks-pauses" : "programme.rule.maxWeeks-text", most]
            : texts["programme.rule.maxWeeks-none"];

    private string Booster(CourseLimits course) =>
        course is { BoosterEarliestDays: { } earliest, BoosterLatestDays: { } latest }
            ? texts["programme.rule.booster-text", earliest, latest]
            : texts["programme.rule.booster-none"];
}
