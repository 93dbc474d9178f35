using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Features;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>What a rehearsal says is what happens.</summary>
public sealed class RehearsalTests
{
    private const int Rounds = 20;
    private const int FamiliesEach = 50;

    private static readonly Gen<RuleOverrides> Variants =
        from least in Gen.Choose(0, 12)
        from most in Gen.Choose(12, 90)
        from unborn in Gen.Elements(true, false)
        from weeks in Gen.Frequency((1, Gen.Constant<int?>(null)), (3, Gen.Choose(0, 30).Select(n => (int?)n)))
        from daycare in Gen.Elements(true, false)
        from acquainted in Gen.Elements(true, false)
        from support in Gen.Elements(true, false)
        select new RuleOverrides(
            new TargetOverrides(least, most, unborn, unborn ? weeks : null, daycare, acquainted, support),
            null,
            default,
            default,
            default
        );

    private static readonly Gen<Family> Families =
        from day in Gen.Choose(0, 30)
        from isUnborn in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from age in Gen.Choose(0, 2_800)
        from due in Gen.Choose(-20, 220)
        from daycare in Gen.Elements(Enum.GetValues<DaycareKind>())
        from acquainted in Gen.Elements(true, false)
        from support in Gen.Elements(true, false)
        select new Family(day, isUnborn, age, due, daycare, acquainted, support);

    /// <summary>Each round registers fifty families, rehearses a random version on them, puts that version in force from before they came, and registers the same fifty again.</summary>
    [Fact]
    public async Task What_it_says_of_a_thousand_families_is_what_registering_them_under_the_version_says()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2018-01-01");
        var bases = BaseProgrammes.All.Select(b => b.Key).ToList();
        var changes = 0;
        foreach (var (round, variant) in Variants.Sample(Rounds).Index())
        {
            var first = A.Day("2020-01-01").AddDays(round * 31);
            var families = Families.Sample(FamiliesEach);
            var before = await Register(families, first, $"Før{round}");
            var body = new RehearsalBody(bases[round % bases.Count], first, null, variant, "Prøve", null, first, first.AddDays(30));

            var said = await house.Administrator.Do(new RehearseVersion.Query(body));
            await house.Administrator.Do(new PutVersionInForce.Command(body));
            var after = await Register(families, first, $"Efter{round}");

            Assert.Equal(before.Count, said.Referrals);
            Assert.Equal(before.Count(r => r.Eligibility.Eligible), said.EligibleBefore);
            Assert.Equal(after.Count(r => r.Eligibility.Eligible), said.EligibleAfter);
            var expected = before.Zip(after).Where(p => p.First.Eligibility.Eligible != p.Second.Eligibility.Eligible).ToList();
            Assert.Equal(expected.Select(p => p.First.Number).Order(StringComparer.Ordinal), said.Changed.Select(c => c.Number));
            foreach (var (was, became) in expected)
            {
                var told = said.Changed.Single(c => c.ReferralId == was.Id);
                Assert.Equal((was.Number, was.Eligibility.Eligible, became.Eligibility.Eligible), (told.Number, told.Before, told.After));
                Assert.Equal(
                    became.Eligibility.Grounds.Select(g => (g.Code, g.Met, g.Text, g.Source)),
                    told.Grounds.Select(g => (g.Code, g.Met, g.Text, g.Source))
                );
            }

            changes += expected.Count;
        }

        Assert.True(changes > 100, $"Only {changes} of a thousand came out otherwise: the families are too alike");

        async Task<List<ReferralAnswer>> Register(IReadOnlyList<Family> families, DateOnly first, string name)
        {
            var registered = new List<ReferralAnswer>();
            foreach (var (i, family) in families.Index())
            {
                registered.Add(await house.Lead.Registers(family.Body(first, $"{name}-{i}")));
            }

            return registered;
        }
    }

    [Fact]
    public async Task A_child_that_was_born_since_is_judged_as_it_was_when_it_was_referred()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var referral = await house.Lead.Registers(A.Unborn("2026-03-20"));
        await house.Lead.Do(new RecordBirth.Command(referral.Id, new RecordBirth.Body(A.Day("2026-02-27"), "Alma", null, null)));

        var same = await Rehearse(house, "national-1000-days", null);
        var born = await Rehearse(house, "ishoej-0-6", null);

        Assert.Equal((1, 1, 1, 0), (same.Referrals, same.EligibleBefore, same.EligibleAfter, same.ChangedTotal));
        Assert.Equal("prenatal", Assert.Single(born.Changed).Grounds[0].Code);
    }

    [Fact]
    public async Task It_changes_nothing_names_nobody_and_is_the_administrators_alone()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (referral, course) = await house.Accepted();
        var (caseBefore, courseBefore) = (await Json(house, referral.Id), await Json(house, course));

        var said = await Rehearse(house, "national-1000-days", null);

        Assert.Equal((caseBefore, courseBefore), (await Json(house, referral.Id), await Json(house, course)));
        Assert.DoesNotContain("Prøve", System.Text.Json.JsonSerializer.Serialize(said), StringComparison.Ordinal);
        foreach (var other in (Member[])[house.Lead, house.Pedagogue, house.Controller, house.Observer])
        {
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new RehearseVersion.Query(Body("ishoej-0-6", null))));
        }
    }

    [Fact]
    public async Task Courses_over_the_limit_are_those_of_the_span_ended_or_not_and_open_ones_are_told_with_their_windows()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (_, course) = await house.Accepted();
        foreach (var day in (string[])["2026-03-16", "2026-03-23", "2026-03-30"])
        {
            var kind = day == "2026-03-16" ? Visits.Domain.VisitKind.StartMeeting : Visits.Domain.VisitKind.Ordinary;
            await house.Pedagogue.Do(
                new RecordVisit.Command(
                    course,
                    new VisitBody(kind, Visits.Domain.VisitStatus.Held, A.Day(day), Place: Visits.Domain.Place.Home)
                )
            );
        }

        var two = await Rehearse(house, "ishoej-0-6", new CourseOverrides(2, 30, 21, 35, default));

        Assert.Equal((1, 1, 1, 1), (two.CoursesOverLimit, two.OpenCourses.Total, two.OpenCourses.OverLimit, two.OpenCourses.WithPace));
        var told = Assert.Single(two.OpenCourses.Courses);
        Assert.Equal(new CourseFrame(7, null, A.Day("2026-04-13"), A.Day("2026-04-27"), false), told.Before);
        Assert.Equal(new CourseFrame(0, A.Day("2026-10-12"), A.Day("2026-04-20"), A.Day("2026-05-04"), true), told.After);
        Assert.True(two.Weeks[0].Before > 0);
        Assert.All(two.Weeks, w => Assert.Equal(0, w.After));

        await house.Pedagogue.Do(
            new EndCourse.Command(course, new EndCourse.Body(A.Day("2026-04-06"), Visits.Contracts.EndReason.Completed, null))
        );
        var ended = await Rehearse(house, "ishoej-0-6", new CourseOverrides(2, default, default, default, default));
        Assert.Equal((1, 0, 0), (ended.CoursesOverLimit, ended.OpenCourses.Total, ended.OpenCourses.OverLimit));
        var none = await Rehearse(house, "ishoej-0-6", new CourseOverrides(2, default, default, default, default), to: "2026-03-01");
        Assert.Equal((0, 0), (none.Referrals, none.CoursesOverLimit));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var body = Body("ishoej-0-6", null);

        Assert.Equal(
            "from=field.required, to=field.required",
            await house.Administrator.Refused(new RehearseVersion.Query(body with { From = null, To = null }))
        );
        Assert.Equal(
            "to=field.before",
            await house.Administrator.Refused(new RehearseVersion.Query(body with { To = A.Day("2025-12-31") }))
        );
        Assert.Equal(
            "overrides.course.maxVisits=programme.out-of-range",
            await house.Administrator.Refused(
                new RehearseVersion.Query(Body("ishoej-0-6", new CourseOverrides(0, default, default, default, default)))
            )
        );
    }

    private static async Task<string> Json(House house, Shared.Values.ReferralId id) =>
        System.Text.Json.JsonSerializer.Serialize(await house.Lead.Reads(id));

    private static async Task<string> Json(House house, Shared.Values.CourseId id) =>
        System.Text.Json.JsonSerializer.Serialize(await house.Lead.Do(new ReadCourse.Query(id)));

    private static Task<RehearseVersion.Answer> Rehearse(House house, string key, CourseOverrides? course, string to = "2026-05-20") =>
        house.Administrator.Do(new RehearseVersion.Query(Body(key, course) with { To = A.Day(to) }));

    private static RehearsalBody Body(string key, CourseOverrides? course) =>
        new(
            key,
            A.Day("2026-06-01"),
            null,
            new RuleOverrides(null, course, default, default, default),
            null,
            null,
            A.Day("2026-01-01"),
            A.Day("2026-05-20")
        );

    private sealed record Family(int Day, bool IsUnborn, int AgeInDays, int DueIn, DaycareKind Daycare, bool Acquainted, bool Support)
    {
        public ReferralBody Body(DateOnly first, string name)
        {
            var received = first.AddDays(Day);
            return A.Referral() with
            {
                ReceivedOn = received,
                Child = IsUnborn
                    ? new ChildBody(null, null, name, null, received.AddDays(DueIn))
                    : new ChildBody(null, name, "Prøve", received.AddDays(-AgeInDays), null),
                Guardians = [A.Guardian("Bo Prøve", consentGivenOn: null)],
                Daycare = new DaycareBody(Daycare, null),
                Acquainted = Acquainted,
                SupportCourse = Support,
            };
        }
    }
}
