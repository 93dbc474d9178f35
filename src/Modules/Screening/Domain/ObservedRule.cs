using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>Whether what was seen can have been seen. Source: contract/api.md, conventions and screening.</summary>
internal static class ObservedRule
{
    /// <summary>Everything that is wrong, each at its field; nothing when all is well.</summary>
    public static IEnumerable<FieldError> Faults(Observed seen, DateOnly receivedOn, DateOnly today, Catalogue catalogue)
    {
        if (seen.ScreenedOn > today)
        {
            yield return new FieldError("screenedOn", "field.in-the-future");
        }
        else if (seen.ScreenedOn < receivedOn)
        {
            yield return new FieldError("screenedOn", "screening.before-received", receivedOn);
        }

        foreach (var fault in Faults(seen.RiskFactors, catalogue))
        {
            yield return fault;
        }
    }

    /// <summary>A code never changes meaning, so one of the pinned catalogue may be used at any age of the child.</summary>
    public static IEnumerable<FieldError> Faults(IReadOnlyList<SeenFactor> factors, Catalogue catalogue)
    {
        var known = catalogue.RiskFactors.Select(f => f.Code).ToHashSet();
        var told = new HashSet<string>();
        foreach (var (i, factor) in factors.Index())
        {
            if (!known.Contains(factor.Code))
            {
                yield return new FieldError($"riskFactors[{i}].code", "screening.unknown-factor");
            }
            else if (!told.Add(factor.Code))
            {
                yield return new FieldError($"riskFactors[{i}].code", "screening.factor-twice", factor.Code);
            }
        }
    }
}
