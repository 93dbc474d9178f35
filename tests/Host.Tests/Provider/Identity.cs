using System.Text.Json;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>One whom the provider knows, and what it says of her.</summary>
internal sealed record Identity(string Sub = "hanne-17", string Name = "Hanne Kommunal")
{
    public const string Substantial = "https://data.gov.dk/concept/core/nsis/loa/Substantial";

    public IReadOnlyList<string> Role { get; init; } = ["bim-leder"];

    public string? Loa { get; init; } = Substantial;

    public string? Kommune { get; init; } = "0183";

    public string Json =>
        JsonSerializer.Serialize(
            new
            {
                sub = Sub,
                name = Name,
                role = Role,
                loa = Loa,
                kommune = Kommune,
            }
        );
}
