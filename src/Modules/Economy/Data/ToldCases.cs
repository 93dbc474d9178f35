using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Data;

/// <summary>What other rooms see of the business cases.</summary>
internal sealed class ToldCases(EconomyDb db) : IBusinessCases
{
    public async Task<IReadOnlyList<CaseInMemo>> AsOf(DateOnly day, CancellationToken cancellation)
    {
        var standing = await StandingOn(day, cancellation);
        var origins = standing.Select(c => c.Origin).ToList();
        var actuals = (await db.Actuals.Where(a => origins.Contains(a.Origin)).ToListAsync(cancellation)).ToLookup(a => a.Origin);
        return [.. standing.Select(c => Told(c, [.. actuals[c.Origin].Where(a => a.Year <= day.Year && c.Plan.Holds(a.Year))], day))];
    }

    public async Task<IReadOnlyList<CaseNote>> NotesUntil(DateOnly day, CancellationToken cancellation)
    {
        var names = (await StandingOn(day, cancellation)).ToDictionary(c => c.Origin, c => c.Plan.Name);
        var origins = names.Keys.ToList();
        var notes = await db
            .Notes.Where(n => origins.Contains(n.Origin) && n.Year <= day.Year)
            .OrderBy(n => n.Id)
            .ToListAsync(cancellation);
        return [.. notes.Select(n => new CaseNote(names[n.Origin], n.Year, n.Kept.Text))];
    }

    private async Task<IReadOnlyList<BusinessCase>> StandingOn(DateOnly day, CancellationToken cancellation) =>
        [
            .. (await db.Cases.Where(c => c.ApprovedOn != null && c.ApprovedOn <= day).ToListAsync(cancellation))
                .GroupBy(c => c.Origin)
                .Select(versions => versions.MaxBy(c => c.Number)!)
                .OrderBy(c => c.ApprovedOn)
                .ThenBy(c => c.Id.Value),
        ];

    private static CaseInMemo Told(BusinessCase of, IReadOnlyList<YearActuals> actuals, DateOnly day)
    {
        var plan = of.Plan;
        var kept = actuals.ToDictionary(a => a.Year, a => a.Within(plan).Kept);
        var over = plan.Years.Where(y => new DateOnly(y, 12, 31) <= day);
        return new CaseInMemo(
            plan.Name,
            of.ApprovedOn!.Value,
            plan.FirstYear,
            plan.LastYear,
            Kroner.Sum(plan.Years.Select(plan.Pool.GrantedIn)).Shown(),
            Kroner.Sum(plan.Years.Select(plan.Pool.RepaidIn)).Shown(),
            CaseTable.Of(plan, CaseTable.UsualRate).PaybackYear,
            Pool([.. kept.Values.Select(k => k.Pool).OfType<PoolActual>()]),
            [.. over.Select(y => Year(FollowUp.Of(plan, y, kept.GetValueOrDefault(y) ?? ActualsKept.None)))]
        );
    }

    private static PoolInMemo? Pool(IReadOnlyList<PoolActual> entered)
    {
        var (drawn, repaid) = (Kroner.Sum(entered.Select(p => p.Drawn)), Kroner.Sum(entered.Select(p => p.Repaid)));
        return entered.Count == 0 ? null : new PoolInMemo(drawn.Shown(), repaid.Shown(), (drawn - repaid).Shown());
    }

    private static CaseYearInMemo Year(FollowUp followed) =>
        new(
            followed.Year,
            followed.Total.Expected.Shown(),
            followed.Lines.Any(l => l.Recorded) ? followed.Total.Actual.Shown() : null,
            followed.Lines.Any(l => !l.Recorded && l.Expected != default)
        );
}
