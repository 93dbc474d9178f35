using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>What the sums should be, counted from the beginning.</summary>
internal sealed class Recount
{
    private readonly Dictionary<(int Year, string Programme, Figure Figure, int Quarter, string Key), int> should = [];

    /// <summary>What one case counts as and was not kept as, in the words of a report.</summary>
    public static IEnumerable<string> Differences(CountedAs now, IReadOnlyList<Counted> kept) =>
        now.Counts.InsteadOf(kept).Select(d => Said(d.Quarter.Year, d.Figure, d.Key, now.Programme, $"off by {-d.N} in one case"));

    public void Add(CountedAs counted)
    {
        foreach (var each in counted.Counts)
        {
            Plus((each.Quarter.Year, counted.Programme, each.Figure, each.Quarter.Number, each.Key), each.N);
        }
    }

    /// <returns>What was compared, and by what each sum that is wrong must move.</returns>
    public (SumsReport Report, IReadOnlyList<CountedAs> Moves) Against(IReadOnlyList<CourseSum> kept, int courses)
    {
        foreach (var sum in kept.Where(s => s.Erased > 0))
        {
            Plus((sum.Year, sum.Programme, sum.Figure, sum.Quarter, sum.Key), sum.Erased);
        }

        var found = kept.ToDictionary(s => (s.Year, s.Programme, s.Figure, s.Quarter, s.Key), s => s.N);
        var wrong = should
            .Keys.Union(found.Keys)
            .Where(k => should.GetValueOrDefault(k) != found.GetValueOrDefault(k))
            .Order()
            .Select(k => (Key: k, Found: found.GetValueOrDefault(k), Should: should.GetValueOrDefault(k)))
            .ToList();
        var report = new SumsReport(
            courses,
            should.Keys.Union(found.Keys).Count(),
            wrong.ConvertAll(w => Said(w.Key.Year, w.Key.Figure, w.Key.Key, w.Key.Programme, $"{w.Found}, should be {w.Should}"))
        );
        var moves = wrong
            .GroupBy(
                w => w.Key.Programme,
                w => new Counted(w.Key.Figure, new Quarter(w.Key.Year, w.Key.Quarter), w.Key.Key, w.Should - w.Found)
            )
            .Select(of => new CountedAs(of.Key, [.. of]));
        return (report, [.. moves]);
    }

    /// <summary>Sums that are less than this alone adds to them.</summary>
    public IEnumerable<string> Beyond(IReadOnlyList<CourseSum> kept)
    {
        var found = kept.ToDictionary(s => (s.Year, s.Programme, s.Figure, s.Quarter, s.Key), s => s.N);
        return should
            .Where(s => found.GetValueOrDefault(s.Key) < s.Value)
            .Select(s =>
                Said(s.Key.Year, s.Key.Figure, s.Key.Key, s.Key.Programme, $"{found.GetValueOrDefault(s.Key)}, at least {s.Value}")
            );
    }

    private static string Said(int year, Figure figure, string key, string programme, string what) =>
        $"{year} {figure} {key} ({programme}): {what}";

    private void Plus((int, string, Figure, int, string) key, int n) => should[key] = should.GetValueOrDefault(key) + n;
}
