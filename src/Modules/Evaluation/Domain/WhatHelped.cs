using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What of an ended course says how its techniques go with its goals (S4): each course once, whatever the number of its goals and visits.</summary>
internal static class WhatHelped
{
    private const char Between = '/';

    public static IEnumerable<Counted> Of(CourseFigures course, Quarter quarter)
    {
        var used = course
            .Visits.Where(v => v.Outcome == VisitOutcome.Held)
            .SelectMany(v => v.Techniques)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var rater in course.Progress.GroupBy(p => p.By))
        {
            var by = Word.Spelt(rater.Key);
            var nearer = rater.Sum(p => p.After - p.Before) > 0;
            yield return One(Figure.GoalsScored, by);
            foreach (var counted in rater.GroupBy(p => p.Group, StringComparer.Ordinal).SelectMany(g => OfGroup(Key(by, g.Key), [.. g])))
            {
                yield return counted;
            }

            foreach (var technique in used)
            {
                yield return One(Figure.ScoredWith, Key(by, technique));
            }

            foreach (var counted in nearer ? used.Select(t => One(Figure.NearerWith, Key(by, t))).Prepend(One(Figure.GoalsNearer, by)) : [])
            {
                yield return counted;
            }
        }

        foreach (var (rater, technique) in course.HelpedMost)
        {
            yield return One(Figure.HelpedSaid, Word.Spelt(rater));
            yield return One(Figure.HelpedMost, Key(Word.Spelt(rater), technique));
        }

        Counted One(Figure figure, string key) => new(figure, quarter, key, 1);

        IEnumerable<Counted> OfGroup(string key, IReadOnlyList<GoalProgress> goals) =>
            [
                One(Figure.GroupScored, key),
                .. goals.Select(g => One(Figure.ScoredBefore, Key(key, Spread.Key(g.Before)))),
                .. goals.Select(g => One(Figure.ScoredAfter, Key(key, Spread.Key(g.After)))),
            ];
    }

    public static string Key(string by, string technique) => $"{by}{Between}{technique}";

    /// <summary>What a key says.</summary>
    public static (string By, string Technique) Read(string key) =>
        key.Split(Between) is [var by, var technique] ? (by, technique) : throw new FormatException($"'{key}' is no key of a technique");
}
