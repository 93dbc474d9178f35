using System.Text.Json;
using BarnetIMidten.Shared.Results;
using FluentValidation.Results;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What the fields of a referral are called in the import file.</summary>
internal static class Columns
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Child.FirstName"] = "childFirstName",
        ["Child.LastName"] = "childLastName",
        ["Child.BirthDate"] = "birthDate",
        ["Child.DueDate"] = "dueDate",
        ["Guardians[0].Name"] = "guardianName",
        ["Guardians[0].Language"] = "guardianLanguage",
        ["Guardians[0].ConsentGivenOn"] = "consentGivenOn",
        ["Referrer.Role"] = "referrerRole",
        ["Daycare.Kind"] = "daycareKind",
        ["Daycare.Name"] = "daycareName",
    };

    public static FieldError Of(ValidationFailure fault) =>
        new(
            Names.GetValueOrDefault(fault.PropertyName) ?? JsonNamingPolicy.CamelCase.ConvertName(fault.PropertyName),
            fault.ErrorCode,
            fault.CustomState as object?[] ?? []
        );

    /// <summary>A decision that differs from the expected one has no reason in the table: the column to look at is the decision itself.</summary>
    public static Refusal OfDecision(Refusal refusal) =>
        refusal.Code switch
        {
            "decision.screening-missing" => refusal.At("screenedOn"),
            "decision.consent-missing" => refusal.At("consentGivenOn"),
            "decision.exists" => refusal.At("decision"),
            _ => refusal with { Fields = [.. refusal.Fields.Select(OfDecision)] },
        };

    private static FieldError OfDecision(FieldError fault) =>
        fault.Field switch
        {
            "reason" => fault with { Field = "decision", Code = "decision.differs" },
            "outcome" => fault with { Field = "decision" },
            "pedagogueId" => fault with { Field = "pedagogue" },
            _ => fault,
        };
}
