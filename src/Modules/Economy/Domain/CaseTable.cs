namespace BarnetIMidten.Economy.Domain;

/// <summary>One line year by year, costs negative.</summary>
internal sealed record TableLine(CaseLine Line, IReadOnlyList<Figure<Budgeted>> ByYear);

/// <summary>The net of the lines that share something.</summary>
internal sealed record NetOf<T>(T What, IReadOnlyList<Figure<Budgeted>> ByYear);

/// <summary>The business case computed from volumes and prices alone (A8). Everything here is unrounded.</summary>
internal sealed record CaseTable(
    IReadOnlyList<int> Years,
    IReadOnlyList<TableLine> Lines,
    IReadOnlyList<Figure<Budgeted>> Net,
    IReadOnlyList<Figure<Budgeted>> Grants,
    IReadOnlyList<Figure<Budgeted>> Repayments,
    IReadOnlyList<Figure<Budgeted>> Balance,
    IReadOnlyList<Figure<Budgeted>> Debt,
    Figure<Budgeted> NetPresentValue,
    int? PaybackYear,
    IReadOnlyList<NetOf<Beneficiary>> ByBeneficiary,
    IReadOnlyList<NetOf<string?>> ByDepartment,
    IReadOnlyList<NetOf<string>> ByGroup
)
{
    /// <summary>As first said by the Ministry of Finance for years 0–35.</summary>
    public const decimal UsualRate = 0.035m;

    /// <param name="rate">0.035 is 3.5 % a year.</param>
    /// <param name="level">Turns each line into other prices; null: as entered.</param>
    public static CaseTable Of(CasePlan plan, decimal rate, Func<CaseLine, decimal>? level = null)
    {
        var years = plan.Years.ToList();
        var lines = plan.Lines.Select(line => new TableLine(line, ByYear(plan, line, level?.Invoke(line) ?? 1))).ToList();
        var net = Sum(lines, years.Count);
        var grants = years.ConvertAll(y => new Figure<Budgeted>(plan.Pool.GrantedIn(y)));
        var repayments = years.ConvertAll(y => new Figure<Budgeted>(plan.Pool.RepaidIn(y)));
        return new CaseTable(
            years,
            lines,
            net,
            grants,
            repayments,
            [.. net.Select((n, i) => n + grants[i] - repayments[i])],
            Running.Sums([.. grants.Select((g, i) => g - repayments[i])]),
            PresentValue(net, rate),
            Payback(plan, net),
            [.. Grouped(lines, years.Count, l => l.Beneficiary)],
            [.. Grouped(lines, years.Count, l => string.IsNullOrWhiteSpace(l.Department) ? null : l.Department)],
            [.. Grouped(lines, years.Count, l => string.IsNullOrWhiteSpace(l.Group) ? l.Name : l.Group)]
        );
    }

    /// <summary>Discounted to the first year, which is not discounted itself.</summary>
    public static Figure<Budgeted> PresentValue(IReadOnlyList<Figure<Budgeted>> byYear, decimal rate)
    {
        var (value, factor) = (Figure<Budgeted>.Zero, 1m);
        foreach (var figure in byYear)
        {
            value += figure / factor;
            factor *= 1 + rate;
        }

        return value;
    }

    private static int? Payback(CasePlan plan, IReadOnlyList<Figure<Budgeted>> net)
    {
        var at = Running.Sums(net).ToList().FindIndex(sum => sum >= Figure<Budgeted>.Zero);
        return at < 0 ? null : plan.FirstYear + at;
    }

    private static Figure<Budgeted>[] ByYear(CasePlan plan, CaseLine line, decimal level)
    {
        var amounts = new Figure<Budgeted>[plan.YearCount];
        foreach (var entry in line.Entries)
        {
            var amount = new Figure<Budgeted>(entry.Volume * entry.UnitPrice) * (line.Sign * level);
            for (var year = entry.FromYear; year <= entry.ToYear; year++)
            {
                amounts[year - plan.FirstYear] += amount;
            }
        }

        return amounts;
    }

    private static Figure<Budgeted>[] Sum(IEnumerable<TableLine> lines, int years)
    {
        var sums = new Figure<Budgeted>[years];
        foreach (var line in lines)
        {
            for (var i = 0; i < years; i++)
            {
                sums[i] += line.ByYear[i];
            }
        }

        return sums;
    }

    private static IEnumerable<NetOf<T>> Grouped<T>(IEnumerable<TableLine> lines, int years, Func<CaseLine, T> what) =>
        lines.GroupBy(l => what(l.Line)).Select(group => new NetOf<T>(group.Key, Sum(group, years)));
}

internal static class Running
{
    /// <summary>Each the sum of all up to and with it.</summary>
    public static IReadOnlyList<Figure<TKind>> Sums<TKind>(IReadOnlyList<Figure<TKind>> figures)
        where TKind : IFigureKind
    {
        var sum = Figure<TKind>.Zero;
        return [.. figures.Select(f => sum += f)];
    }
}
