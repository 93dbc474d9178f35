using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Together;

/// <summary>Promise 20, for all years of a municipality at once: status, answers, indicators, the national table, what helps, the memo and what is shared,
/// in one system of equations over five hundred random municipalities.</summary>
public sealed class EverythingTogetherTests
{
    private const int Towns = 500;

    [Fact]
    public void Nothing_that_an_observer_is_shown_of_all_years_tells_together_of_one_to_four_families() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Towns),
            Prop.ForAll(
                Arb.From(RandomTown.Any),
                town =>
                {
                    var tells = Onlooker.Tells(town).Order(StringComparer.Ordinal).ToList();
                    Assert.True(tells.Count == 0, string.Join('\n', tells));
                }
            )
        );

    [Fact]
    public void What_is_left_of_a_list_is_found()
    {
        var known = new Equations();
        known.Sum("all", "a", "b", "c");
        known.Know("all", 20);
        known.Know("a", 9);
        known.Know("b", 8);
        Assert.Equal(3, known.Solve()["c"]);
    }

    [Fact]
    public void What_two_lists_tell_only_together_is_found()
    {
        var known = new Equations();
        known.Sum("first", "a", "b");
        known.Sum("second", "b", "c");
        known.Sum("third", "a", "c");
        known.Know("first", 12);
        known.Know("second", 9);
        known.Know("third", 15);
        Assert.Equal(3, known.Solve()["b"]);
    }

    [Fact]
    public void Two_that_are_at_least_one_and_together_two_are_found()
    {
        var known = new Equations();
        known.Sum("all", "a", "b");
        known.Know("all", 2);
        known.AtLeast("a", 1);
        known.AtLeast("b", 1);
        Assert.Equal(1, known.Solve()["a"]);
    }

    [Fact]
    public void What_can_be_one_or_another_is_left_alone()
    {
        var known = new Equations();
        known.Sum("all", "a", "b");
        known.Know("all", 7);
        known.AtLeast("a", 1);
        Assert.DoesNotContain("a", known.Solve().Keys);
    }
}
