using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What can be said of a year's accounts: of a year of the case, and of lines that the case has.</summary>
internal static class AccountRules
{
    public static Refusal? Check(CasePlan plan, int year, ActualsKept kept)
    {
        IReadOnlyList<FieldError> faults =
        [
            .. plan.Holds(year)
                ? Array.Empty<FieldError>()
                : [new FieldError("year", "business-case.outside", plan.FirstYear, plan.LastYear)],
            .. kept
                .Entries.Select((entry, i) => (entry.Key, At: i))
                .Where(e => plan.Line(e.Key) is null)
                .Select(e => new FieldError($"entries[{e.At}].key", "business-case.no-such-line")),
        ];
        return faults.Count > 0 ? Refusal.Invalid(faults) : null;
    }
}
