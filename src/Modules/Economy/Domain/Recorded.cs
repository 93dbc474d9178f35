using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What stands in the accounts keeps its line: a later version of a case may change what was expected, never what was found.</summary>
internal static class Recorded
{
    public static Refusal? Check(CasePlan plan, IEnumerable<YearActuals> actuals)
    {
        foreach (var year in actuals.Where(a => a.Kept.Entries.Count > 0 || a.Kept.Pool is not null))
        {
            if (!plan.Holds(year.Year))
            {
                return Refusal.Conflict("business-case.year-recorded", year.Year).At(year.Year < plan.FirstYear ? "firstYear" : "lastYear");
            }

            if (year.Kept.Entries.FirstOrDefault(e => plan.Line(e.Key) is null) is { } without)
            {
                return Refusal.Conflict("business-case.line-recorded", without.Key, year.Year).At("lines");
            }
        }

        return null;
    }
}
