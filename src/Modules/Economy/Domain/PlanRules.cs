using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What cannot be true of a business case, each at the field where it was written.</summary>
internal static class PlanRules
{
    /// <summary>The earliest and latest year that a case, a price or a percentage can be of.</summary>
    public const int EarliestYear = 1990;

    public const int LatestYear = 2100;

    /// <summary>The longest case.</summary>
    public const int MostYears = 50;

    public const int MostLines = 1_000;
    public const int MostEntries = 100;
    public const int MostPoolRows = 200;
    public const int MostShares = 50;

    /// <summary>Courses of one year.</summary>
    public const int MostCourses = 100_000;

    /// <summary>With the limits on lines and entries, no sum of such amounts leaves a decimal.</summary>
    public const decimal LargestVolume = 1_000_000m;

    public static Kroner LargestAmount { get; } = new(1_000_000_000m);

    public static IReadOnlyList<FieldError> Faults(CasePlan plan)
    {
        if (plan.LastYear < plan.FirstYear || plan.YearCount > MostYears)
        {
            return
            [
                new FieldError("firstYear", "business-case.span", MostYears),
                new FieldError("lastYear", "business-case.span", MostYears),
            ];
        }

        return
        [
            .. plan.Lines.SelectMany((line, i) => Entries(plan, line, $"lines[{i}]")),
            .. SameKeys(plan.Lines),
            .. plan.Pool.Grants.SelectMany((grant, i) => Outside(plan, $"pool.grants[{i}].year", grant.Year)),
            .. plan.Pool.Repayments.SelectMany((row, i) => Span(plan, $"pool.repayments[{i}]", row.FromYear, row.ToYear)),
            .. OverRepaid(plan),
            .. (plan.Shares ?? []).SelectMany((share, i) => Share(plan, share, $"shares[{i}]")),
        ];
    }

    private static IEnumerable<FieldError> Entries(CasePlan plan, CaseLine line, string at) =>
        line.Entries.SelectMany((entry, i) => Span(plan, $"{at}.entries[{i}]", entry.FromYear, entry.ToYear));

    private static IEnumerable<FieldError> SameKeys(IReadOnlyList<CaseLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!seen.Add(lines[i].Key))
            {
                yield return new FieldError($"lines[{i}].key", "business-case.key-twice");
            }
        }
    }

    /// <summary>At the end of no year may more be repaid than was granted so far; told at the rows that repay in the first such year.</summary>
    private static IEnumerable<FieldError> OverRepaid(CasePlan plan)
    {
        var owed = Kroner.Zero;
        foreach (var year in plan.Years)
        {
            owed += plan.Pool.GrantedIn(year) - plan.Pool.RepaidIn(year);
            if (owed < Kroner.Zero)
            {
                return plan
                    .Pool.Repayments.Select((row, i) => (Row: row, At: i))
                    .Where(r => r.Row.Covers(year))
                    .Select(r => new FieldError($"pool.repayments[{r.At}].amount", "business-case.over-repaid", year));
            }
        }

        return [];
    }

    private static IEnumerable<FieldError> Share(CasePlan plan, StatedShare share, string at) =>
        [
            .. share
                .Keys.Select((key, i) => (Key: key, At: i))
                .Where(k => plan.Line(k.Key) is null)
                .Select(k => new FieldError($"{at}.keys[{k.At}]", "business-case.no-such-line")),
            .. share.Low > share.High ? [new FieldError($"{at}.high", "business-case.share-order")] : Array.Empty<FieldError>(),
            .. plan.ExpectedCourses is null ? [new FieldError("expectedCourses", "field.required")] : Array.Empty<FieldError>(),
        ];

    private static IEnumerable<FieldError> Span(CasePlan plan, string at, int from, int to) =>
        from > to
            ? [new FieldError($"{at}.toYear", "business-case.years-order")]
            : [.. Outside(plan, $"{at}.fromYear", from), .. Outside(plan, $"{at}.toYear", to)];

    private static IEnumerable<FieldError> Outside(CasePlan plan, string at, int year) =>
        plan.Holds(year) ? [] : [new FieldError(at, "business-case.outside", plan.FirstYear, plan.LastYear)];
}
