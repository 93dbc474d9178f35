using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Programmes.Tests.Domain;

/// <summary>What is left out stays the base's, null sets null, and what differs is the municipality's own.</summary>
public sealed class VersionDraftTests
{
    private static readonly string[] Numbers =
    [
        "maxVisits",
        "maxWeeks",
        "boosterEarliestDays",
        "boosterLatestDays",
        "minAgeMonths",
        "maxAgeMonths",
        "prenatalWeeksBeforeDue",
    ];
    private static readonly string[] Answers =
    [
        "prenatal",
        "daycareRequired",
        "acquaintanceRequired",
        "supportCourseRequired",
        "pauseExtendsLimit",
    ];
    private static readonly string[] OfCourse = ["maxVisits", "maxWeeks", "boosterEarliestDays", "boosterLatestDays", "pauseExtendsLimit"];

    private static readonly Gen<(string Field, string Value)> AnyNumber =
        from field in Gen.Elements(Numbers)
        from value in Gen.Frequency((1, Gen.Constant("null")), (5, Gen.Choose(1, 90).Select(n => $"{n}")))
        select (field, value);

    private static readonly Gen<(string Field, string Value)> AnyAnswer =
        from field in Gen.Elements(Answers)
        from value in Gen.Elements("true", "false")
        select (field, value);

    private static readonly Gen<(string Base, JsonObject Overrides)> Requests =
        from key in Gen.Elements(BaseProgrammes.All.Select(b => b.Key).ToArray())
        from fields in Gen.ListOf(Gen.OneOf(AnyNumber, AnyAnswer))
        select (key, Request(fields));

    [Fact]
    public void Without_overrides_a_version_is_its_base()
    {
        Assert.All(
            BaseProgrammes.All,
            b =>
            {
                var version = A.Draft(b.Key).Value;
                Assert.Equal(
                    (b.Name, b.Target, b.Course, b.ConsentBy, b.Catalogue),
                    (version.Name, version.Target, version.Course, version.ConsentBy, version.Catalogue)
                );
                Assert.Equal((b.Source, b.Sources, b.OpensCourse), (version.Source, version.Sources, version.OpensCourse));
            }
        );
    }

    [Fact]
    public void A_name_of_its_own_replaces_the_bases()
    {
        Assert.Equal("Højst 30 uger", A.Draft("national-1000-days", name: " Højst 30 uger ").Value.Name);
        Assert.Equal("Barnet i Midten", A.Draft("ishoej-0-6", name: " ").Value.Name);
    }

    [Fact]
    public void What_differs_is_the_municipalitys_own_rule_and_nothing_else_is()
    {
        var version = A.Draft("national-1000-days", """{"course":{"maxWeeks":30,"maxVisits":null},"target":{"maxAgeMonths":24}}""").Value;

        Assert.Equal(30, version.Course.MaxWeeks);
        Assert.Equal(BaseProgrammes.National.Sources with { MaxWeeks = RuleSources.Own }, version.Sources);
        Assert.Equal("N1–N13, own", version.Source);
    }

    [Theory]
    [InlineData("""{"target":{"maxAgeMonths":36}}""", "Age")]
    [InlineData("""{"target":{"prenatal":true}}""", "Prenatal")]
    [InlineData("""{"target":{"daycareRequired":false}}""", "Daycare")]
    [InlineData("""{"target":{"acquaintanceRequired":false}}""", "Acquaintance")]
    [InlineData("""{"target":{"supportCourseRequired":true}}""", "SupportCourse")]
    [InlineData("""{"course":{"maxVisits":12}}""", "MaxVisits")]
    [InlineData("""{"course":{"maxWeeks":52}}""", "MaxWeeks")]
    [InlineData("""{"course":{"pauseExtendsLimit":false}}""", "MaxWeeks")]
    [InlineData("""{"course":{"boosterLatestDays":42}}""", "Booster")]
    [InlineData("""{"consentBy":"all"}""", "Consent")]
    [InlineData("""{"reminderDays":7}""", "Reminder")]
    [InlineData("""{"catalogue":"national"}""", "Catalogue")]
    public void Each_rule_has_a_source_of_its_own(string overrides, string? own)
    {
        var version = A.Draft("ishoej-0-6", overrides).Value;

        var owned = typeof(RuleSources)
            .GetProperties()
            .Where(p => (string?)p.GetValue(version.Sources) == RuleSources.Own)
            .Select(p => p.Name);
        Assert.Equal(own is null ? [] : [own], owned);
        Assert.EndsWith(RuleSources.Own, version.Source, StringComparison.Ordinal);
    }

    /// <summary>The second statement: the base's JSON with the request's fields laid over it.</summary>
    [Fact]
    public void Overrides_are_the_requests_fields_laid_over_the_bases() =>
        Prop.ForAll(
                Requests.ToArbitrary(),
                request =>
                {
                    var from = BaseProgrammes.Find(request.Base)!;
                    var (target, course) = (Laid(from.Target, request.Overrides["target"]), Laid(from.Course, request.Overrides["course"]));
                    var draft = A.Draft(request.Base, request.Overrides.ToJsonString());
                    return draft.Refusal is not null
                        ? HasNullAge(request.Overrides)
                            || Contradictions.Of(from.Rules with { Target = target, Course = course }, from).Count > 0
                        : draft.Value.Target == target && draft.Value.Course == course;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"course":{"maxVisit":3}}""", "$.course.maxVisit")]
    [InlineData("""{"course":{"maxVisits":"3"}}""", "$.course.maxVisits")]
    [InlineData("""{"course":{"maxVisits":3.5}}""", "$.course.maxVisits")]
    [InlineData("""{"course":{"maxVisits":{}}}""", "$.course.maxVisits")]
    [InlineData("""{"course":{"maxVisits":99999999999}}""", "$.course.maxVisits")]
    [InlineData("""{"target":{"prenatal":1}}""", "$.target.prenatal")]
    [InlineData("""{"consentBy":"some"}""", "$.consentBy")]
    [InlineData("""{"consentBy":1}""", "$.consentBy")]
    [InlineData("""{"catalogue":["ishoej"]}""", "$.catalogue")]
    [InlineData("""{"course":{"maxVisits":3,"maxVisits":4}}""", "$.course.maxVisits")]
    public void What_cannot_be_read_is_told_at_its_path(string json, string path)
    {
        var fault = Assert.ThrowsAny<JsonException>(() => A.Overrides(json));

        Assert.Equal(path, fault.Path);
    }

    private static JsonObject Request(IEnumerable<(string Field, string Value)> fields)
    {
        var (target, course) = (new JsonObject(), new JsonObject());
        foreach (var (field, value) in fields)
        {
            (OfCourse.Contains(field) ? course : target)[field] = JsonNode.Parse(value);
        }

        return new JsonObject { ["target"] = target, ["course"] = course };
    }

    private static bool HasNullAge(JsonObject overrides) =>
        overrides["target"]!.AsObject().Any(p => p.Key is "minAgeMonths" or "maxAgeMonths" && p.Value is null);

    private static T Laid<T>(T kept, JsonNode? sent)
    {
        var document = JsonSerializer.SerializeToNode(kept, A.Edge)!.AsObject();
        foreach (var (field, value) in sent!.AsObject())
        {
            if (value is not null || field is not ("minAgeMonths" or "maxAgeMonths"))
            {
                document[field] = value?.DeepClone();
            }
        }

        return document.Deserialize<T>(A.Edge)!;
    }
}
