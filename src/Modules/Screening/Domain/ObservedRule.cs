using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>Whether what was seen can have been seen. Source: contract/api.md, conventions and screening.</summary>
internal static class ObservedRule
{
    /// <summary>Everything that is wrong, each at its field; nothing when all is well.</summary>
    /// <param name="before">The state that stands: what was ticked in it can stay, though it be retired since.</param>
    public static IEnumerable<FieldError> Faults(Observed seen, Observed? before, DateOnly receivedOn, DateOnly today, Catalogue catalogue)
    {
        if (seen.ScreenedOn > today)
        {
            yield return new FieldError("screenedOn", "field.in-the-future");
        }
        else if (seen.ScreenedOn < receivedOn)
        {
            yield return new FieldError("screenedOn", "screening.before-received", receivedOn);
        }

        IEnumerable<FieldError> faults =
        [
            .. Faults(seen.RiskFactors, before?.RiskFactors.Select(f => f.Code) ?? [], catalogue),
            .. Faults(seen.ProtectiveFactors, before?.ProtectiveFactors ?? [], catalogue),
        ];
        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    /// <summary>A code never changes meaning, so one of the pinned catalogue may be used at any age of the child.</summary>
    public static IEnumerable<FieldError> Faults(IReadOnlyList<SeenFactor> factors, IEnumerable<string> standing, Catalogue catalogue)
    {
        var told = new HashSet<string>();
        foreach (var (i, factor) in factors.Index())
        {
            var field = $"riskFactors[{i}].code";
            if (catalogue.RiskFactors.Fault(factor.Code, field, standing) is { } fault)
            {
                yield return fault.Code == CatalogueChoices.Unknown ? new FieldError(field, "screening.unknown-factor") : fault;
            }
            else if (!told.Add(factor.Code))
            {
                yield return new FieldError(field, "screening.factor-twice", factor.Code);
            }
        }
    }

    /// <summary>What carries a family is told freely, or by a code of the municipality's own list. What looks like a code must be one,
    /// or it would come to mean something the day that the code is given.</summary>
    private static IEnumerable<FieldError> Faults(IReadOnlyList<string> carrying, IReadOnlyList<string> standing, Catalogue catalogue)
    {
        var told = new HashSet<string>();
        foreach (var (i, written) in carrying.Index().Where(c => OwnCode.Is(c.Item)))
        {
            var field = $"protectiveFactors[{i}]";
            if (catalogue.ProtectiveFactors.Fault(written, field, standing) is { } fault)
            {
                yield return fault;
            }
            else if (!told.Add(written))
            {
                yield return new FieldError(field, "screening.factor-twice", written);
            }
        }
    }
}
