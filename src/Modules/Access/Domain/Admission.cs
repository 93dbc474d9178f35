using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Domain;

/// <summary>What a municipality lets in of whom its provider knows.</summary>
/// <param name="Roles">The role that each value of the claim stands for.</param>
/// <param name="Assurance">The levels that are enough.</param>
/// <param name="Municipality">What the claim of the municipality must say; null where the provider serves one municipality alone.</param>
internal sealed record AdmissionRules(IReadOnlyDictionary<string, Role> Roles, IReadOnlyCollection<string> Assurance, string? Municipality);

/// <summary>What a provider's token says.</summary>
internal sealed record Asserted(IReadOnlyList<string> Roles, IReadOnlyList<string> Assurance, IReadOnlyList<string> Municipalities);

/// <summary>Whom a provider's word lets in, and as what (promise 11). What is not stated gives no access.</summary>
internal static class Admission
{
    public const string AnotherMunicipality = "oidc.municipality";
    public const string LowAssurance = "oidc.assurance";
    public const string UnknownRole = "oidc.role";
    public const string ManyRoles = "oidc.roles";

    /// <summary>The role, or the code of why there is none.</summary>
    public static (Role? Role, string? Refusal) Of(Asserted said, AdmissionRules rules)
    {
        if (rules.Municipality is { } here && !said.Municipalities.Contains(here, StringComparer.Ordinal))
        {
            return (null, AnotherMunicipality);
        }

        if (said.Assurance is not [var level] || !rules.Assurance.Contains(level, StringComparer.Ordinal))
        {
            return (null, LowAssurance);
        }

        var roles = said.Roles.Where(rules.Roles.ContainsKey).Select(r => rules.Roles[r]).Distinct().ToList();
        return roles switch
        {
            [] => (null, UnknownRole),
            [var role] => (role, null),
            // which of them she should be is for the municipality to say, not for us to guess
            _ => (null, ManyRoles),
        };
    }
}
