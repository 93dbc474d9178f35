using BarnetIMidten.Evaluation.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>Five hundred random years of referrals and courses: of all the indicators that an observer is shown nothing tells of one to four families.</summary>
public sealed class IndicatorsTests
{
    private const int Years = 500;

    /// <summary>Told of the lead alone: each stands beside something that is told of nearly the same families.</summary>
    private static readonly string[] LeadsOwn =
    [
        "receivedByChannel",
        "receivedByReferrer",
        "receivedByDaycare",
        "screened",
        "seen",
        "withdrawn",
        "waitedMean",
        "paused",
        "visitsPerEnded",
    ];

    [Fact]
    public void No_indicator_tells_of_one_to_four_families() =>
        ForRandomYears(sums =>
        {
            var told = Indicators.Of(sums, expected: null, isInternal: false).ToDictionary(i => i.Id);
            Assert.Empty(told.Keys.Intersect(LeadsOwn));
            int?[] totals = [told["received"].N, told["started"].N, told["ended"].N, told["decided"].N];
            Assert.All(totals, n => Assert.True(n is null or >= SmallNumbers.Fewest, $"{n}"));
            var accepted = told["decidedByOutcome"].Parts.FirstOrDefault(p => p.Key == "accept")?.N;
            foreach (var mine in new[] { told["received"].N, told["decided"].N, accepted })
            {
                Assert.All(
                    totals.OfType<int>(),
                    other => Assert.False(mine is { } n && SmallNumbers.IsSmall(Math.Abs(n - other)), $"{mine} {other}")
                );
            }

            var (started, decided) = (sums.Of(Figure.Started), sums.Of(Figure.Decided));
            Nothing(Observer.Solve(new("decided", sums.Split(Figure.Decided), decided, told["decidedByOutcome"].Parts)));
            Nothing(Observer.Solve(new("channel", sums.Split(Figure.ByChannel), started, told["byChannel"].Parts)));
            Assert.All(told["byRiskFactor"].Parts, f => Assert.True(f.N is not { } n || SmallNumbers.MayShow(n, started), $"{f}"));
            Assert.All(
                told.Values.Where(i => i is { Share: not null, N: not null }),
                i =>
                {
                    var part = (int)Math.Round(i.Share!.Share * i.N!.Value);
                    Assert.True(SmallNumbers.MayShow(part, i.N.Value), $"{i.Id}: {part} of {i.N}");
                }
            );
            if (told["boostersHeld"].N is null)
            {
                Assert.False(
                    told["atHome"].N is { } n && SmallNumbers.IsSmall(n - sums.Of(Figure.VisitsHeld)),
                    "the boosters are what is left"
                );
            }
        });

    [Fact]
    public void The_lead_is_told_every_count_as_it_is() =>
        ForRandomYears(sums =>
        {
            var told = Indicators.Of(sums, expected: 10, isInternal: true).ToDictionary(i => i.Id);
            Assert.Equal(sums.Of(Figure.Received), told["received"].N);
            Assert.Equal(sums.Of(Figure.Screened), told["screened"].N);
            Assert.DoesNotContain(told.Values, i => i.Suppressed);
            Assert.Equal(sums.Of(Figure.Decided), told["decidedByOutcome"].Parts.Sum(p => p.N));
            Assert.All(LeadsOwn, id => Assert.Contains(id, told.Keys));
        });

    [Fact]
    public void A_year_with_nobody_tells_nothing_and_divides_by_nothing()
    {
        foreach (var isInternal in (bool[])[true, false])
        {
            Assert.All(
                Indicators.Of(new YearSums([]), null, isInternal),
                i => Assert.True(i is { Value: null or 0, Share: null, Class: null }, i.Id)
            );
        }
    }

    [Theory]
    [InlineData(12, new int[0], 12)]
    [InlineData(12, new[] { 12 }, 12)]
    [InlineData(12, new[] { 11 }, null)]
    [InlineData(12, new[] { 16 }, null)]
    [InlineData(12, new[] { 17, 7 }, 12)]
    [InlineData(4, new int[0], null)]
    public void A_total_is_withheld_beside_one_that_lies_one_to_four_from_it(int n, int[] beside, int? shown) =>
        Assert.Equal(shown, SmallNumbers.Total(n, beside.Select(b => (int?)b)));

    private static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private static void ForRandomYears(Action<YearSums> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Years),
            Prop.ForAll(Arb.From(Gen.Choose(0, 40).SelectMany(n => Case.ListOf(n))), cases => holds(Sums([.. cases.SelectMany(c => c)])))
        );

    /// <summary>A referral that may be screened, decided and followed by a course with some visits.</summary>
    private static Gen<IReadOnlyList<Counted>> Case =>
        from channel in Gen.Elements("straxen", "daycare", "direct")
        from stage in Gen.Choose(0, 4)
        from outcome in Gen.Elements("accept", "accept", "accept", "decline", "passOn")
        from against in Gen.Elements(false, false, true)
        from ended in Gen.Elements(true, true, false)
        from visits in Gen.Choose(1, 3)
        from missed in Gen.Choose(0, 1)
        from booster in Gen.Choose(0, 2)
        select (IReadOnlyList<Counted>)
            [
                One(Figure.Received),
                One(Figure.ReceivedByChannel, channel),
                .. stage > 0 ? [One(Figure.Screened), One(Figure.Seen, "IB1")] : Array.Empty<Counted>(),
                .. stage > 1 ? [One(Figure.Decided, outcome), One(Figure.Waited, "8-14")] : Array.Empty<Counted>(),
                .. stage > 1 && against ? [One(Figure.Against, outcome)] : Array.Empty<Counted>(),
                .. stage > 1 && outcome == "passOn" ? [One(Figure.PassedOn, "ppr")] : Array.Empty<Counted>(),
                .. stage > 2 && outcome == "accept" ? Course(channel, ended, visits, missed, booster) : [],
            ];

    private static IEnumerable<Counted> Course(string channel, bool ended, int visits, int missed, int booster) =>
        [
            One(Figure.Started),
            One(Figure.ByChannel, channel),
            One(Figure.ByRiskFactor, "IB1"),
            One(Figure.VisitsHeld) with
            {
                N = visits,
            },
            One(Figure.VisitsWithPlace) with
            {
                N = visits + (booster == 2 ? 1 : 0),
            },
            One(Figure.VisitsAtHome),
            .. missed > 0 ? [One(Figure.VisitsMissed)] : Array.Empty<Counted>(),
            .. ended
                ? [One(Figure.Ended), One(Figure.EndedBecause, "completed"), One(Figure.ByEndReason, "completed")]
                : Array.Empty<Counted>(),
            .. booster > 0 ? [One(Figure.BoostersOffered)] : Array.Empty<Counted>(),
            .. booster > 1 ? [One(Figure.BoostersHeld)] : Array.Empty<Counted>(),
        ];

    private static Counted One(Figure figure, string key = "") => new(figure, new Quarter(2024, 1), key, 1);

    private static YearSums Sums(IReadOnlyList<Counted> counts) =>
        new(
            counts
                .Together()
                .Select(c => new CourseSum
                {
                    Programme = "ishoej-0-6",
                    Year = c.Quarter.Year,
                    Quarter = c.Quarter.Number,
                    Figure = c.Figure,
                    Key = c.Key,
                    N = c.N,
                    Erased = 0,
                })
        );
}
