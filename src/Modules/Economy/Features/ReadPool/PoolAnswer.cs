using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>The investment pool over all approved cases, by year. What is planned and what the accounts say stand side by side and are never added.</summary>
/// <param name="Missing">Years that are over, in which a case planned to draw or repay, and of which nothing was entered.</param>
internal sealed record PoolAnswer(
    IReadOnlyList<int> Years,
    PoolAnswer.Plan Budgeted,
    PoolAnswer.Accounts Documented,
    IReadOnlyList<PoolAnswer.Gap> Missing,
    IReadOnlyList<PoolAnswer.CaseOf> Cases
)
{
    /// <param name="Owed">Granted so far − repaid so far.</param>
    internal sealed record Plan(IReadOnlyList<Kroner> Granted, IReadOnlyList<Kroner> Repaid, IReadOnlyList<Kroner> Owed);

    /// <param name="Owed">Drawn so far − repaid so far.</param>
    internal sealed record Accounts(IReadOnlyList<Kroner> Drawn, IReadOnlyList<Kroner> Repaid, IReadOnlyList<Kroner> Owed);

    internal sealed record Gap(BusinessCaseId CaseId, string CaseName, int Year);

    /// <summary>Of one case, over all its years.</summary>
    /// <param name="Granted">Budgeted.</param>
    /// <param name="Drawn">Documented, as <paramref name="Repaid"/> and <paramref name="Owed"/>.</param>
    internal sealed record CaseOf(BusinessCaseId CaseId, string CaseName, Kroner Granted, Kroner Drawn, Kroner Repaid, Kroner Owed);

    public static PoolAnswer Of(IReadOnlyList<AccountedCase> cases, DateOnly today)
    {
        var pool = PoolAccount.Of(cases, today);
        return new PoolAnswer(
            pool.Years,
            new Plan(pool.Granted.Shown(), pool.ToRepay.Shown(), pool.ToOwe.Shown()),
            new Accounts(pool.Drawn.Shown(), pool.Repaid.Shown(), pool.Owed.Shown()),
            [.. pool.Missing.Select(m => new Gap(m.Id, m.Name, m.Year))],
            [.. cases.Select(Of)]
        );
    }

    private static CaseOf Of(AccountedCase of)
    {
        var (drawn, repaid) = (Kroner.Sum(of.Pool.Values.Select(p => p.Drawn)), Kroner.Sum(of.Pool.Values.Select(p => p.Repaid)));
        var granted = Kroner.Sum(of.Plan.Pool.Grants.Select(g => g.Amount));
        return new CaseOf(of.Id, of.Plan.Name, granted.Shown(), drawn.Shown(), repaid.Shown(), (drawn - repaid).Shown());
    }
}
