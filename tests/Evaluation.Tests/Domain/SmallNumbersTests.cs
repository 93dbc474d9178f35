using BarnetIMidten.Evaluation.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class SmallNumbersTests
{
    private const int Random = 5_000;

    [Theory]
    [InlineData("7 3 2", "7 - -")] // 3 + 2 = 5 of two
    [InlineData("7 9 4", "- 9 -")] // one alone takes the smallest other with it
    [InlineData("1 1 12 30", "- - - 30")] // 1 + 1 could be nothing else
    [InlineData("4 1 0 8", "- - 0 8")] // none may be told
    [InlineData("5 6 0", "5 6 0")]
    [InlineData("2 2 1", "- - -")]
    public void What_is_hidden_cannot_be_computed_from_the_sum(string parts, string shown) =>
        Assert.Equal(shown, string.Join(' ', SmallNumbers.Hide(Parts(parts)).Select(p => p.N is { } n ? $"{n}" : "-")));

    [Theory]
    [InlineData("3")]
    [InlineData("1 1 1")]
    [InlineData("2 2 0")]
    [InlineData("1 1 0 0")]
    public void Where_it_cannot_be_hidden_the_list_is_empty(string parts) => Assert.Empty(SmallNumbers.Hide(Parts(parts)));

    [Theory]
    [InlineData("6 1", 11, "- -")] // of those that began four go on: they hide nothing of the others
    [InlineData("6 4", 11, "- -")]
    [InlineData("21 2 2", 28, "- - -")]
    [InlineData("12 9", 23, "- -")]
    [InlineData("12 9", 30, "12 9")]
    public void What_a_list_leaves_out_is_no_part_of_it(string parts, int whole, string shown) =>
        Assert.Equal(shown, string.Join(' ', SmallNumbers.Hide(Parts(parts), whole).Select(p => p.N is { } n ? $"{n}" : "-")));

    [Fact]
    public void Where_only_one_part_could_hide_what_is_left_out_nothing_is_told() => Assert.Empty(SmallNumbers.Hide(Parts("19"), 21));

    [Fact]
    public void An_empty_list_stays_empty() => Assert.Empty(SmallNumbers.Hide([]));

    /// <summary>The attacker knows the list's sum, what is shown, and that what is hidden is at least one.</summary>
    [Fact]
    public void Of_any_list_nobody_can_tell_a_count_of_one_to_four()
    {
        var lists = Gen.Choose(0, 12).SelectMany(length => Gen.Choose(0, 9).ListOf(length));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Random),
            Prop.ForAll(
                Arb.From(lists),
                counts =>
                {
                    var parts = counts.Select((n, i) => new Part($"k{i}", n)).ToList();
                    var shown = SmallNumbers.Hide(parts);
                    Assert.DoesNotContain(shown, p => p.N is > 0 and < SmallNumbers.Fewest);
                    Assert.All(shown, p => Assert.Equal(p.N is null, p.Suppressed));
                    Assert.All(shown.Where(p => !p.Suppressed), p => Assert.Equal(parts.Single(x => x.Key == p.Key).N, p.N));
                    Assert.All(Ranges(shown, parts.Sum(p => p.N)), range => Assert.NotEqual(range.Least, range.Most));
                }
            )
        );
    }

    [Theory]
    [InlineData(0, 7, true)]
    [InlineData(7, 7, true)]
    [InlineData(3, 20, false)]
    [InlineData(17, 20, false)]
    [InlineData(5, 10, true)]
    [InlineData(6, 10, false)]
    public void A_part_is_shown_unless_it_or_what_is_left_is_one_to_four(int part, int whole, bool shown) =>
        Assert.Equal(shown, SmallNumbers.MayShow(part, whole));

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void A_total_is_shown_from_five_up(int n, int? shown) => Assert.Equal(shown, SmallNumbers.Total(n));

    /// <summary>What each hidden part can be at least and at most.</summary>
    private static IEnumerable<(int Least, int Most)> Ranges(IReadOnlyList<ShownPart> shown, int sum)
    {
        var hidden = shown.Where(p => p.Suppressed).ToList();
        var left = sum - shown.Sum(p => p.N ?? 0);
        return hidden.Select(_ => hidden.Count == 1 ? (left, left) : (1, left - (hidden.Count - 1)));
    }

    private static List<Part> Parts(string counts) => [.. counts.Split(' ').Select((n, i) => new Part($"k{i}", int.Parse(n, null)))];
}
