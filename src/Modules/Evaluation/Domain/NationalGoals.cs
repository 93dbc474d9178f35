using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>Goals of ended courses, by who says so: how many courses, how many came nearer, and by group (N4) the scores before and after side by side.</summary>
internal static class NationalGoals
{
    private static readonly string[] Groups = ["home", "child", "daycare"];

    public static IEnumerable<NationalRow> Of(YearSums sums)
    {
        foreach (var rater in RaterFigures.All([], sums, isInternal: false).Where(r => r.By != Voice.Questionnaire))
        {
            var by = Word.Spelt(rater.By);
            var ended = SmallNumbers.Total(sums.Of(Figure.Ended));
            yield return NationalTable.Pair("goalsScored", by, rater.Scored, ended);
            if (sums.Of(Figure.GoalsScored, by) == 0)
            {
                continue;
            }

            yield return rater is { Scored: { } scored, Nearer: { } nearer }
                ? new NationalRow("goalsNearer", by, sums.Of(Figure.GoalsNearer, by), scored, nearer)
                : new NationalRow("goalsNearer", by, null, rater.Scored, null, Suppressed: true);
            foreach (var row in Groups.SelectMany(group => OfGroup(sums, WhatHelped.Key(by, group), rater.Scored)))
            {
                yield return row;
            }
        }
    }

    /// <summary>Of a group that nobody scored there is no row.</summary>
    private static IEnumerable<NationalRow> OfGroup(YearSums sums, string key, int? scored)
    {
        var n = sums.Of(Figure.GroupScored, key);
        if (n == 0)
        {
            return [];
        }

        var isTold = scored is { } all && SmallNumbers.Total(n) is not null && SmallNumbers.MayShow(n, all);
        return
        [
            Told("goalsBefore", isTold ? Scores(sums, Figure.ScoredBefore, key) : Spread.Withheld),
            Told("goalsAfter", isTold ? Scores(sums, Figure.ScoredAfter, key) : Spread.Withheld),
        ];

        NationalRow Told(string part, Spread goals) =>
            new(part, key, isTold ? n : null, null, null, goals.Mean, goals.Median, Suppressed: !isTold);
    }

    private static Spread Scores(YearSums sums, Figure figure, string key) =>
        Spread.Of([
            .. sums.Split(figure)
                .Where(p => p.Key.StartsWith(WhatHelped.Key(key, ""), StringComparison.Ordinal))
                .Select(p => p with { Key = p.Key[(key.Length + 1)..] }),
        ]);
}
