using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Tests.Flags;

/// <summary>Which switch and which version cannot both be, at every instant from now on.</summary>
public sealed class ClashesTests
{
    private static readonly DateTimeOffset Now = DanishClock.At(A.Day("2026-05-21"), new TimeOnly(13, 0));

    private static readonly Dictionary<string, ProgrammeVersion> Versions = new[]
    {
        "ishoej-0-6",
        "tois-2018",
        "kbh-fleks",
        "national-1000-days",
    }
        .Select(key => VersionDraft.Of(BaseProgrammes.Find(key)!, null, A.Day("2026-06-01"), null, ProgrammeVersionId.New()).Value)
        .ToDictionary(v => v.Key);

    [Theory]
    [InlineData("tois-2018", true)]
    [InlineData("ishoej-0-6", false)]
    [InlineData("national-1000-days", false)]
    [InlineData("kbh-fleks", false)]
    public void Only_a_version_that_asks_for_a_support_course_is_at_odds_with_families_that_ask_themselves(string key, bool isAtOdds)
    {
        var clashes = Ahead(Thrown(on: true), ("2018-01-01", key));

        Assert.Equal(isAtOdds, clashes.Any(c => c.Feature == Feature.SelfReferral && c.From == Now));
        Assert.Empty(Ahead(Thrown(on: false), ("2018-01-01", key)));
    }

    [Fact]
    public void One_that_has_been_replaced_is_at_odds_with_nothing() =>
        Assert.Empty(Ahead(Thrown(on: true), ("2018-01-01", "tois-2018"), ("2026-05-21", "ishoej-0-6")));

    [Theory]
    [InlineData("2026-05-31", true)] // off from the evening before
    [InlineData("2026-06-01", false)] // the whole first day would be at odds
    public void A_planned_turn_counts_from_its_instant(string offOn, bool isWell)
    {
        var turns = Thrown(on: true).With(new PlannedTurn(Feature.SelfReferral, DanishClock.At(A.Day(offOn), new TimeOnly(20, 0)), false));

        Assert.Equal(isWell, Ahead(turns, ("2018-01-01", "ishoej-0-6"), ("2026-06-01", "tois-2018")).Count == 0);
    }

    [Fact]
    public void A_turn_that_is_planned_into_such_a_version_is_found_at_its_instant()
    {
        var at = DanishClock.At(A.Day("2026-06-10"), new TimeOnly(8, 0));
        var turns = Thrown(on: false).With(new PlannedTurn(Feature.SelfReferral, at, true));

        Assert.Equal(at, Assert.Single(Ahead(turns, ("2018-01-01", "ishoej-0-6"), ("2026-06-01", "tois-2018"))).From);
    }

    [Fact]
    public void What_was_at_odds_before_a_change_is_not_its_fault()
    {
        var before = Ahead(Thrown(on: true), ("2018-01-01", "tois-2018"));

        Assert.Null(Clashes.Made(before, before));
        Assert.Equal("feature.self-referral-support-course", Clashes.Made([], before)!.Code);
        Assert.Equal("A2", Clashes.Made([], before)!.Source);
    }

    private static SwitchTurns Thrown(bool on) =>
        new(new Dictionary<Feature, LastThrow> { [Feature.SelfReferral] = new(on, "ishoej-0-6") }, []);

    private static IReadOnlyList<Clash> Ahead(SwitchTurns turns, params (string From, string Key)[] line) =>
        Clashes.Ahead(
            turns,
            new VersionLine(line.Select(v => new VersionPoint(Versions[v.Key].Id, A.Day(v.From), v.Key))),
            id => Versions.Values.Single(v => v.Id == id),
            Now
        );
}
