using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Tests.Domain;

/// <summary>Each programme of the documents, number by number.</summary>
public sealed class BaseProgrammesTests
{
    private static readonly CourseLimits TenVisitsAndABooster = new(10, null, 14, 28, true);

    [Fact]
    public void Ishoej_is_0_to_6_years_ten_visits_and_a_booster()
    {
        var ishoej = BaseProgrammes.Find("ishoej-0-6")!;

        Assert.Equal(
            new TargetGroup(0, 83, false, null, DaycareRequired: true, AcquaintanceRequired: true, SupportCourseRequired: false),
            ishoej.Target
        );
        Assert.Equal(TenVisitsAndABooster, ishoej.Course);
        Assert.Equal(
            ("Barnet i Midten", ConsentBy.One, "ishoej", "A1–A7", true),
            (ishoej.Name, ishoej.ConsentBy, ishoej.Catalogue, ishoej.Source, ishoej.OpensCourse)
        );
        Assert.Equal(new RuleSources("A1", "A1", "A1", "A2", "A2", "A5", "A5", "A7", "A4", Catalogue: "A1"), ishoej.Sources);
    }

    [Fact]
    public void Tois_is_Ishoej_for_children_in_a_support_course()
    {
        var tois = BaseProgrammes.Find("tois-2018")!;

        Assert.Equal(
            new TargetGroup(0, 83, false, null, DaycareRequired: true, AcquaintanceRequired: true, SupportCourseRequired: true),
            tois.Target
        );
        Assert.Equal(TenVisitsAndABooster, tois.Course);
        Assert.Equal((ConsentBy.One, "ishoej", "A1–A7", true), (tois.ConsentBy, tois.Catalogue, tois.Source, tois.OpensCourse));
        Assert.Equal("A2", tois.Sources.SupportCourse);
        Assert.Contains("TOIS", A.Texts["source.A2"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_national_model_is_0_to_24_months_or_late_pregnancy_and_forty_weeks()
    {
        var national = BaseProgrammes.Find("national-1000-days")!;

        Assert.Equal(
            new TargetGroup(0, 24, true, 12, DaycareRequired: false, AcquaintanceRequired: false, SupportCourseRequired: false),
            national.Target
        );
        Assert.Equal(new CourseLimits(null, 40, null, null, true), national.Course);
        Assert.Equal(
            (ConsentBy.One, "national", "N1–N13", true),
            (national.ConsentBy, national.Catalogue, national.Source, national.OpensCourse)
        );
        Assert.Equal(new RuleSources("N1", "N1", "N13", "N7", null, "N5", "N5", "N5", "N8", Catalogue: "N3"), national.Sources);
    }

    [Fact]
    public void Copenhagen_asks_for_nothing_opens_no_course_and_brings_its_grants()
    {
        var fleks = BaseProgrammes.Find("kbh-fleks")!;

        Assert.Equal(
            new TargetGroup(0, 83, false, null, DaycareRequired: false, AcquaintanceRequired: false, SupportCourseRequired: false),
            fleks.Target
        );
        Assert.Equal(
            (null, null, null, null),
            (fleks.Course.MaxVisits, fleks.Course.MaxWeeks, fleks.Course.BoosterEarliestDays, fleks.Course.BoosterLatestDays)
        );
        Assert.Equal(("ishoej", "K1–K5", false), (fleks.Catalogue, fleks.Source, fleks.OpensCourse));
        Assert.Equal(
            (null, null, null, null),
            (fleks.Sources.Daycare, fleks.Sources.Acquaintance, fleks.Sources.SupportCourse, fleks.Sources.Consent)
        );
        Assert.Equal([Feature.FlexGrants], fleks.Carries);
    }

    [Fact]
    public void There_are_four_and_none_contradicts_itself()
    {
        Assert.Equal(
            ["ishoej-0-6", "kbh-fleks", "national-1000-days", "tois-2018"],
            BaseProgrammes.All.Select(b => b.Key).Order(StringComparer.Ordinal)
        );
        Assert.All(BaseProgrammes.All, b => Assert.Empty(Contradictions.Of(b.Rules, b)));
        Assert.Null(BaseProgrammes.Find("Ishoej-0-6"));
        Assert.Null(BaseProgrammes.Find(null));
    }

    [Fact]
    public void Every_rule_rests_on_a_sentence_that_the_page_of_sources_shows()
    {
        var sentences = SourceBook.Documents.SelectMany(d => d.Ids).ToHashSet();
        Assert.Equal(43, sentences.Count);
        Assert.All(sentences, id => Assert.True(A.Texts.Knows($"source.{id}"), id));
        Assert.All(
            BaseProgrammes.All,
            b =>
            {
                var s = b.Sources;
                string?[] cited =
                [
                    s.Age,
                    s.Prenatal,
                    s.Daycare,
                    s.Acquaintance,
                    s.SupportCourse,
                    s.MaxVisits,
                    s.MaxWeeks,
                    s.Booster,
                    s.Consent,
                    s.Catalogue,
                ];
                Assert.All(cited.OfType<string>(), id => Assert.Contains(id, sentences));
            }
        );
    }
}
