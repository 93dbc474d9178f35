using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Together;

/// <summary>A municipality with families over several years, counted by the rules that count real ones. Choices are few, so that small counts are many.</summary>
internal sealed record RandomTown(IReadOnlyList<Counted> Counts)
{
    public const int First = 2019;
    public const int Years = 3;
    private const int Most = 240;
    private const int Throws = 24;
    private const int Sides = 840;

    /// <summary>A family is what its dice say.</summary>
    public static Gen<RandomTown> Any =>
        from size in Gen.Choose(0, Most)
        from dice in Gen.Choose(0, Sides - 1).ListOf(Throws).ListOf(size)
        select new RandomTown([.. dice.SelectMany(d => Family([.. d]))]);

    public YearSums Of(int year) =>
        new(
            Counts
                .Where(c => c.Quarter.Year == year)
                .Together()
                .Select(c => new CourseSum
                {
                    Programme = "ishoej-0-6",
                    Year = year,
                    Quarter = c.Quarter.Number,
                    Figure = c.Figure,
                    Key = c.Key,
                    N = c.N,
                    Erased = 0,
                })
        );

    private static IEnumerable<Counted> Family(int[] d)
    {
        var received = new DateOnly(First, 1, 1).AddDays(d[0] * Years * 365 / Sides);
        var origin = new CaseOrigin(
            "ishoej-0-6",
            received,
            Pick(d[1], Channel.Straxen, Channel.ActionPlanMeeting, Channel.Direct),
            Pick(d[2], ReferrerRole.Parent, ReferrerRole.HealthVisitor),
            Pick(d[3], DaycareKind.Institution, DaycareKind.Institution, DaycareKind.Dagpleje, DaycareKind.None),
            Pick(d[4], "Mariehønen", "Troldehøj", "Kærnehuset"),
            d[5] % 15 == 0 ? null : received.AddDays(-d[5]),
            null,
            d[6] % 3 == 0 ? null : received.AddDays(d[6] % 100),
            null
        );
        var decision =
            d[7] % 7 == 0
                ? null
                : new DecisionFigures(
                    received.AddDays(1 + (d[7] % 20)),
                    Pick(
                        d[8],
                        DecisionOutcome.Accept,
                        DecisionOutcome.Accept,
                        DecisionOutcome.Accept,
                        DecisionOutcome.Decline,
                        DecisionOutcome.PassOn
                    ),
                    d[9] % 5 == 0 ? DecisionOutcome.Decline : DecisionOutcome.Accept,
                    d[8] % 5 == 4 ? Pick(d[9], PassedOnTo.Ppr, PassedOnTo.Other) : null
                );
        var figures = new ReferralFigures(ReferralId.New(), origin, decision, null);
        IEnumerable<Counted> all = ReferralCounting.Of(figures);
        return decision is { Outcome: DecisionOutcome.Accept } && d[10] % 8 > 0
            ? all.Concat(Course(d, origin, decision.On.AddDays(d[10] % 40)))
            : all;
    }

    private static IEnumerable<Counted> Course(int[] d, CaseOrigin origin, DateOnly started)
    {
        IReadOnlyList<string> factors = [.. new[] { "B1", "B3", "F4" }.Where((_, i) => (d[11] >> i) % 2 == 0)];
        var last = started.AddDays(20 + (d[12] % 250));
        var hasEnded = d[13] % 6 > 0 && last < new DateOnly(First + Years, 1, 1);
        var visits = Enumerable.Range(0, 1 + (d[14] % 4)).Select(i => Visit(d, started.AddDays(5 * i), i, booster: false)).ToList();
        if (hasEnded && d[15] % 3 == 0)
        {
            visits.Add(Visit(d, last, 0, booster: true));
        }

        var course = new CourseFigures(
            started,
            hasEnded ? last : null,
            hasEnded ? Pick(d[16], EndReason.Completed, EndReason.Completed, EndReason.Moved, EndReason.PassedOn) : null,
            hasEnded && d[15] % 3 > 1 ? last : null,
            visits,
            [],
            hasEnded ? [.. Goals(d, Rater.Parents, d[17]), .. Goals(d, Rater.Pedagogue, d[18])] : [],
            hasEnded && d[19] % 3 > 0
                ? new Dictionary<Rater, string> { [Rater.Parents] = Pick(d[19], "T2", "T4", "T4", "T2", "T9", "T4", "T2") }
                : new Dictionary<Rater, string>()
        );
        return
        [
            .. Counting.AtStart(started, origin, factors),
            .. Counting.Since(course, origin.PlannedDaycareStart),
            .. Answered(d, "start", started, d[20]),
            .. hasEnded ? Answered(d, "end", last, d[21]) : [],
        ];
    }

    private static VisitFigures Visit(int[] d, DateOnly on, int i, bool booster) =>
        new(
            i > 0 && d[22] % 9 == i ? VisitOutcome.NoShow : VisitOutcome.Held,
            on,
            booster,
            d[22] % 4 == 0 ? null : d[22] % 3 > 0,
            d[23] % 4 == 0 ? null : 60 + (d[23] % 30),
            (d[23] >> i) % 2 == 0 ? ["T2", "T4"] : ["T9"]
        );

    private static IEnumerable<GoalProgress> Goals(int[] d, Rater by, int die) =>
        die % 4 == 0 ? []
        : die % 4 == 1 ? [new GoalProgress(by, "home", 2, 1 + (die % 5))]
        : [new GoalProgress(by, "home", 1 + (d[23] % 5), 4), new GoalProgress(by, "child", 3, 1 + (die % 5))];

    private static IEnumerable<Counted> Answered(int[] d, string moment, DateOnly on, int die)
    {
        if (die % 4 == 0)
        {
            yield break;
        }

        yield return new Counted(Figure.Asked, Quarter.Of(on), moment, 1);
        if (die % 4 == 1)
        {
            yield break;
        }

        yield return new Counted(Figure.Answered, Quarter.Of(on), moment, 1);
        if (moment == "end" && die % 5 > 0)
        {
            yield return new Counted(Figure.HelpedSaid, Quarter.Of(on), "questionnaire", 1);
            yield return new Counted(Figure.HelpedMost, Quarter.Of(on), $"questionnaire/{Pick(d[19], "T2", "T4", "T2", "T9")}", 1);
        }

        foreach (var (i, code) in new[] { "wellbeing", "change" }.Index().Where(q => (die >> q.Index) % 7 > 0))
        {
            yield return new Counted(Figure.Chosen, Quarter.Of(on), $"{moment}/{code}/{1 + ((die + (d[20 + i] % 3)) % 5)}", 1);
        }
    }

    private static T Pick<T>(int die, params IReadOnlyList<T> among) => among[die % among.Count];
}
