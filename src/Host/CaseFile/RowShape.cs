using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Which cells of a row belong together. A cell that nothing would be made of is an error: what stands in the file is kept, or said.</summary>
internal static class RowShape
{
    public static IEnumerable<RowError> Faults(CourseRow row)
    {
        if (row.ScreenedOn is null && (row.RiskFactors.Count > 0 || row.ProtectiveFactors.Count > 0))
        {
            yield return new RowError(row.Number, "screenedOn", "field.required");
        }

        if (row is { Decision: not null, DecidedOn: null })
        {
            yield return new RowError(row.Number, "decidedOn", "field.required");
        }

        if (row is { Decision: null, DecidedOn: not null })
        {
            yield return new RowError(row.Number, "decidedOn", "import.needs-decision");
        }

        foreach (var field in row.Decision is DecisionOutcome.Accept ? [] : OfACourse(row))
        {
            yield return new RowError(row.Number, field, "import.needs-accept");
        }
    }

    /// <summary>The filled cells that only a course has.</summary>
    private static IEnumerable<string> OfACourse(CourseRow row) =>
        from cell in (IEnumerable<(string Field, bool Filled)>)
            [
                ("pedagogue", row.Pedagogue is not null),
                ("visits", row.Visits.Count > 0),
                ("endedOn", row.EndedOn is not null),
                ("endReason", row.EndReason is not null),
                ("boosterOn", row.BoosterOn is not null),
            ]
        where cell.Filled
        select cell.Field;
}
