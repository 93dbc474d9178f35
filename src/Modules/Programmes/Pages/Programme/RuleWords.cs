using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>One rule in words, and where it comes from.</summary>
/// <param name="Rule">Which it is: <c>maxWeeks</c>.</param>
/// <param name="Source">Null where the source says nothing of it.</param>
public sealed record RuleWord(string Rule, string Name, string Text, string? Source)
{
    /// <summary>Why it is the municipality's own, as far as said.</summary>
    public string? Reason { get; init; }

    /// <summary>No source speaks of it. The reminder apart, which is nobody's rule but a help.</summary>
    public bool IsSilent => Source is null && Rule != "reminder";

    public bool IsOwn => Source == RuleSources.Own;

    /// <summary>Where the source chip leads.</summary>
    public string Anchor => IsOwn ? SourceBook.OwnRule : Source ?? "";
}

/// <summary>The rules of a version as people read them, always in the same order, so that two versions stand side by side.</summary>
internal sealed class RuleWords(Phrasebook texts)
{
    public IReadOnlyList<RuleWord> Of(ProgrammeVersion version) => Of(RuleSet.Of(version), version.OpensCourse, version.Sources);

    public IReadOnlyList<RuleWord> Of(BaseProgramme from) => Of(from.Rules, from.OpensCourse, from.Sources);

    /// <param name="reasons">Why each own field is as it is, by its path.</param>
    public IReadOnlyList<RuleWord> Of(
        RuleSet rules,
        bool opensCourse,
        RuleSources sources,
        IReadOnlyDictionary<string, string>? reasons = null
    )
    {
        var (target, course) = (rules.Target, rules.Course);
        IReadOnlyList<RuleWord> words =
        [
            Rule("age", texts["programme.rule.age-text", target.MinAgeMonths, target.MaxAgeMonths], sources.Age),
            Rule("prenatal", Prenatal(target), sources.Prenatal),
            Rule("daycare", YesNo("daycare", target.DaycareRequired), sources.Daycare),
            Rule("acquaintance", YesNo("acquaintance", target.AcquaintanceRequired), sources.Acquaintance),
            Rule("supportCourse", YesNo("supportCourse", target.SupportCourseRequired), sources.SupportCourse),
            Rule("maxVisits", opensCourse ? Visits(course) : texts["programme.rule.no-course"], sources.MaxVisits),
            Rule("maxWeeks", Weeks(course), sources.MaxWeeks),
            Rule("booster", Booster(course), sources.Booster),
            Rule("consent", texts[$"programme.rule.consent-{rules.ConsentBy}"], sources.Consent),
            Rule("catalogue", texts[$"programme.catalogue.{rules.Catalogue}"], sources.Catalogue ?? SourceOf(rules.Catalogue)),
            Rule("reminder", Reminder(rules), sources.Reminder),
        ];
        return reasons is null ? words : [.. words.Select(w => w with { Reason = RuleFields.ReasonOf(w.Rule, reasons) })];
    }

    /// <summary>Of a version put in force before that was told: whence the list comes.</summary>
    private static string? SourceOf(string catalogue) =>
        BaseProgrammes.All.FirstOrDefault(b => b.Catalogue == catalogue)?.Sources.Catalogue;

    private RuleWord Rule(string name, string text, string? source) => new(name, texts[$"programme.rule.{name}"], text, source);

    private string YesNo(string name, bool isRequired) => texts[$"programme.rule.{name}-{(isRequired ? "yes" : "no")}"];

    private string Prenatal(TargetGroup target) =>
        target switch
        {
            { Prenatal: false } => texts["programme.rule.prenatal-no"],
            { PrenatalWeeksBeforeDue: { } weeks } => texts.Counted("programme.rule.prenatal-weeks", weeks),
            _ => texts["programme.rule.prenatal-yes"],
        };

    private string Visits(CourseLimits course) =>
        course.MaxVisits is { } most ? texts["programme.rule.maxVisits-text", most] : texts["programme.rule.maxVisits-none"];

    private string Weeks(CourseLimits course) =>
        course.MaxWeeks is { } most
            ? texts.Counted(course.PauseExtendsLimit ? "programme.rule.maxWeeks-pauses" : "programme.rule.maxWeeks-text", most)
            : texts["programme.rule.maxWeeks-none"];

    private string Booster(CourseLimits course) =>
        course is { BoosterEarliestDays: { } earliest, BoosterLatestDays: { } latest }
            ? texts["programme.rule.booster-text", earliest, latest]
            : texts["programme.rule.booster-none"];

    private string Reminder(RuleSet rules) =>
        rules.Course.MaxWeeks is null
            ? texts["programme.rule.reminder-none"]
            : texts.Counted("programme.rule.reminder-text", rules.ReminderDays);
}
