using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Access.Door;

/// <summary>A value of the provider's role claim, and the role that it stands for here.</summary>
internal sealed record MappedRole
{
    public string Value { get; init; } = "";

    /// <summary>As the contract spells it: <c>lead</c>.</summary>
    public string Role { get; init; } = "";
}

/// <summary>A municipality's own identity provider (OpenID Connect), configured under <c>Oidc</c> and its code: <c>Oidc__0183__Authority</c>.</summary>
internal sealed record ProviderSettings
{
    /// <summary>The protocol's own claim, which can be asked for on the way there.</summary>
    public const string UsualAssurance = "acr";

    private const string Nsis = "https://data.gov.dk/concept/core/nsis/loa/";

    /// <summary>Where <c>/.well-known/openid-configuration</c> lies; https, but on this machine.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>Null for a client that has none and shows its code by PKCE alone.</summary>
    public string? ClientSecret { get; init; }

    public string Scope { get; init; } = "openid profile";

    public string NameClaim { get; init; } = "name";

    public string RoleClaim { get; init; } = "role";

    /// <summary>Each value that gives a role; whoever has none of them gets no access.</summary>
    public IReadOnlyList<MappedRole> Roles { get; init; } = [];

    /// <summary>The claim that says how surely the provider knows who she is.</summary>
    public string AssuranceClaim { get; init; } = UsualAssurance;

    /// <summary>The levels that are enough; left out, NSIS Substantial and High.</summary>
    public IReadOnlyList<string>? AssuranceLevels { get; init; }

    /// <summary>The claim that says which municipality she works in; left out, the provider serves this one alone.</summary>
    public string? MunicipalityClaim { get; init; }

    /// <summary>What that claim must say; left out, the municipality's code.</summary>
    public string? MunicipalityValue { get; init; }

    public IReadOnlyList<string> EnoughAssurance => AssuranceLevels ?? [$"{Nsis}Substantial", $"{Nsis}High", "Substantial", "High"];

    public bool IsOnThisMachine => Uri.TryCreate(Authority, UriKind.Absolute, out var at) && at.IsLoopback;

    /// <summary>What is wrong with them, or null.</summary>
    public string? Fault =>
        !Uri.TryCreate(Authority, UriKind.Absolute, out var at) || (at.Scheme != Uri.UriSchemeHttps && !at.IsLoopback)
            ? "Authority is no https address"
        : ClientId.Length == 0 ? "ClientId is missing"
        : Roles.Count == 0 ? "Roles is empty: nobody could sign in"
        : Roles.FirstOrDefault(r => r.Value.Length == 0 || Word.Read<Role>(r.Role) is null or Role.System) is { } wrong
            ? $"Roles: '{wrong.Value}' leads to '{wrong.Role}', which is no role"
        : null;
}

/// <summary>The municipalities that sign in at a provider of their own. Read once; where none is configured nothing else of it is loaded.</summary>
internal sealed class Providers
{
    private const string Section = "Oidc";
    private readonly Dictionary<MunicipalityCode, ProviderSettings> all = [];

    /// <exception cref="InvalidOperationException">A municipality's settings make no sense.</exception>
    public Providers(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            var settings = section.Get<ProviderSettings>() ?? new ProviderSettings();
            var fault = MunicipalityCode.TryParse(section.Key, out var code) ? settings.Fault : "this is no municipality's code";
            all[code] = fault is null ? settings : throw new InvalidOperationException($"{Section}__{section.Key}: {fault}");
        }
    }

    public IReadOnlyCollection<MunicipalityCode> Municipalities => all.Keys;

    public ProviderSettings? Of(MunicipalityCode municipality) => all.GetValueOrDefault(municipality);
}
