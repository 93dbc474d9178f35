using BarnetIMidten.Evaluation.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>Promise 20 over five hundred random municipalities and years: of all that an observer is shown nothing tells of one to four families.</summary>
public sealed class WhatLeavesTheTeamTests
{
    private const int Municipalities = 500;
    private static readonly Quarter When = new(2024, 1);

    [Fact]
    public void No_list_of_a_years_status_tells_a_count_of_one_to_four() =>
        ForRandomYears(sums =>
        {
            var (shown, started) = (StatusFigures.Shown(sums, expected: null), sums.Of(Figure.Started));
            (Figure Figure, IReadOnlyList<ShownPart> Shown)[] lists =
            [
                (Figure.ByChannel, shown.ByChannel),
                (Figure.ByReferrer, shown.ByReferrer),
                (Figure.ByDaycare, shown.ByDaycare),
                (Figure.ByEndReason, shown.ByEndReason),
                (Figure.ByAge, shown.ByAgeYears),
            ];
            Nothing(
                lists.SelectMany(list => Observer.Solve(new($"{list.Figure}", sums.Split(list.Figure), sums.Of(list.Figure), list.Shown)))
            );
            Nothing(Observer.Solve(new("left out of the reasons", sums.Split(Figure.ByEndReason), started, shown.ByEndReason)));
            Assert.True(shown.Daycares.Institutions is not { } n || started - n >= SmallNumbers.Fewest, $"{shown.Daycares} of {started}");
            Assert.All(shown.RiskFactors, f => Assert.True(f.N is not { } n || SmallNumbers.MayShow(n, started), $"{f} of {started}"));
            Assert.All(
                new[] { shown.Courses.Started, shown.Courses.Ended },
                total => Assert.True(total is null or >= SmallNumbers.Fewest, $"{total}")
            );
            if (shown.Boosters is { Offered: { } offered, Held: { } held })
            {
                Assert.All([offered, started - offered, held, offered - held], n => Assert.False(SmallNumbers.IsSmall(n), $"{n}"));
            }
        });

    [Fact]
    public void No_answers_tell_of_one_to_four_families() =>
        ForRandomYears(sums =>
        {
            var rate = Lens.Of(sums, isInternal: false).Answers();
            if (rate is { Sent: { } sent, Answered: { } answered })
            {
                Assert.All([sent, answered, sent - answered], n => Assert.False(SmallNumbers.IsSmall(n), $"{n} of {sent}"));
            }

            Assert.All(AnswerFigures.Questions(Questionnaire.First, sums, isInternal: false), q => Nothing(Told(q, sums)));
        });

    /// <summary>She knows how many answered at the moment, how many chose a step, and from the share how many of these were favourable.</summary>
    private static IEnumerable<string> Told(QuestionFigures question, YearSums sums)
    {
        if (question.N is not { } n)
        {
            return [];
        }

        var parts = sums.Split(Figure.Chosen)
            .Select(p => (Key: AnswerCounts.Read(p.Key), p.N))
            .Where(p => p.Key.Moment == question.Moment && p.Key.Code == question.Code)
            .Select(p => new Part($"{p.Key.Step}", p.N))
            .ToList();
        var notSaid = sums.Of(Figure.Answered, question.Moment) - n;
        var shown = question.Distribution?.Select(d => new ShownPart($"{d.Value}", d.N, d.N is null)).ToList() ?? [];
        return
        [
            .. SmallNumbers.IsSmall(notSaid) ? new[] { $"{question.Code}: {notSaid} did not say" } : [],
            .. Sides(parts)
                .SelectMany(side =>
                    Observer.Solve(new(question.Code, side, side.Sum(p => p.N), [.. shown.Where(s => side.Any(p => p.Key == s.Key))]))
                ),
        ];

        IEnumerable<List<Part>> Sides(List<Part> all) =>
            question.Favourable is null ? [all] : all.GroupBy(p => p.Key is "4" or "5").Select(side => side.ToList());
    }

    private static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private static void ForRandomYears(Action<YearSums> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Municipalities),
            Prop.ForAll(Arb.From(Gen.Choose(0, 40).SelectMany(families => Family.ListOf(families))), families => holds(Sums([.. families])))
        );

    /// <summary>What a family counts as; the parts by which lists are split are few, so that small counts are many.</summary>
    private static Gen<IReadOnlyList<(Figure Figure, string Key)>> Family =>
        from channel in Gen.Elements("staff", "actionPlanMeeting", "straxen", "healthVisit")
        from referrer in Gen.Elements("pedagogue", "healthVisitor", "parent")
        from daycare in Gen.Elements("Mariehønen", "Troldehøj", Counting.Dagpleje, Counting.NoDaycare)
        from age in Gen.Choose(0, 5)
        from end in Gen.Elements("completed", "completed", "completed", "moved", "familyWithdrew", "")
        from factor in Gen.Elements("B1", "B3", "F4")
        from booster in Gen.Choose(0, 2)
        from asked in Gen.Choose(0, 2)
        from step in Gen.Choose(0, 5)
        select (IReadOnlyList<(Figure, string)>)
            [
                (Figure.Started, ""),
                (Figure.ByChannel, channel),
                (Figure.ByReferrer, referrer),
                (Figure.ByDaycare, daycare),
                (Figure.ByAge, $"{age}"),
                (Figure.ByRiskFactor, factor),
                .. end.Length > 0 ? [(Figure.Ended, ""), (Figure.ByEndReason, end)] : Array.Empty<(Figure, string)>(),
                .. booster > 0 ? [(Figure.BoostersOffered, "")] : Array.Empty<(Figure, string)>(),
                .. booster > 1 ? [(Figure.BoostersHeld, "")] : Array.Empty<(Figure, string)>(),
                .. asked > 0 ? [(Figure.Asked, "end")] : Array.Empty<(Figure, string)>(),
                .. asked > 1 ? [(Figure.Answered, "end")] : Array.Empty<(Figure, string)>(),
                .. asked > 1 && step > 0 ? [(Figure.Chosen, $"end/wellbeing/{step}")] : Array.Empty<(Figure, string)>(),
            ];

    private static YearSums Sums(IReadOnlyList<IReadOnlyList<(Figure Figure, string Key)>> families) =>
        new(
            families
                .SelectMany(f => f)
                .CountBy(f => f)
                .Select(c => new CourseSum
                {
                    Programme = "ishoej-0-6",
                    Year = When.Year,
                    Quarter = When.Number,
                    Figure = c.Key.Figure,
                    Key = c.Key.Key,
                    N = c.Value,
                    Erased = 0,
                })
        );
}
