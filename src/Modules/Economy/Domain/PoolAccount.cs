using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>A business case and what was entered of its years.</summary>
internal sealed record AccountedCase(BusinessCaseId Id, CasePlan Plan, IReadOnlyDictionary<int, PoolActual> Pool);

/// <summary>A year in which a case planned to draw or repay, and of which nothing was entered.</summary>
internal sealed record PoolGap(BusinessCaseId Id, string Name, int Year);

/// <summary>The investment pool over several cases: what is planned, and beside it, never added to it, what the accounts say (S7).</summary>
internal sealed record PoolAccount(
    IReadOnlyList<int> Years,
    IReadOnlyList<Figure<Budgeted>> Granted,
    IReadOnlyList<Figure<Budgeted>> ToRepay,
    IReadOnlyList<Figure<Budgeted>> ToOwe,
    IReadOnlyList<Figure<Documented>> Drawn,
    IReadOnlyList<Figure<Documented>> Repaid,
    IReadOnlyList<Figure<Documented>> Owed,
    IReadOnlyList<PoolGap> Missing
)
{
    /// <param name="today">A year that is not over lacks nothing yet.</param>
    public static PoolAccount Of(IReadOnlyList<AccountedCase> cases, DateOnly today)
    {
        if (cases.Count == 0)
        {
            return new PoolAccount([], [], [], [], [], [], [], []);
        }

        var first = cases.Min(c => c.Plan.FirstYear);
        var years = Enumerable.Range(first, cases.Max(c => c.Plan.LastYear) - first + 1).ToList();
        var granted = years.ConvertAll(y => Sum<Budgeted>(cases, c => c.Plan.Pool.GrantedIn(y)));
        var toRepay = years.ConvertAll(y => Sum<Budgeted>(cases, c => c.Plan.Pool.RepaidIn(y)));
        var drawn = years.ConvertAll(y => Sum<Documented>(cases, c => c.Pool.GetValueOrDefault(y)?.Drawn ?? Kroner.Zero));
        var repaid = years.ConvertAll(y => Sum<Documented>(cases, c => c.Pool.GetValueOrDefault(y)?.Repaid ?? Kroner.Zero));
        return new PoolAccount(
            years,
            granted,
            toRepay,
            Running.Sums([.. granted.Select((g, i) => g - toRepay[i])]),
            drawn,
            repaid,
            Running.Sums([.. drawn.Select((d, i) => d - repaid[i])]),
            [.. cases.SelectMany(c => Gaps(c, today))]
        );
    }

    private static IEnumerable<PoolGap> Gaps(AccountedCase of, DateOnly today) =>
        of
            .Plan.Years.Where(y =>
                y < today.Year && of.Plan.Pool.GrantedIn(y) + of.Plan.Pool.RepaidIn(y) != Kroner.Zero && !of.Pool.ContainsKey(y)
            )
            .Select(y => new PoolGap(of.Id, of.Plan.Name, y));

    private static Figure<TKind> Sum<TKind>(IEnumerable<AccountedCase> cases, Func<AccountedCase, Kroner> amount)
        where TKind : IFigureKind => Figure<TKind>.Sum(cases.Select(c => new Figure<TKind>(amount(c))));
}
