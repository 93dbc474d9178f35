using System.Globalization;
using System.Security.Claims;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Calling;

/// <summary>Who is calling. The municipality, and so the database, follows from this alone.</summary>
public sealed record Caller(UserId Id, string Name, MunicipalityCode Municipality, Role Role)
{
    private const string MunicipalityClaim = "municipality";

    /// <summary>The process itself, acting in one municipality.</summary>
    public static Caller SystemIn(MunicipalityCode municipality) => new(default, "Barnet i Midten", municipality, Role.System);

    public ClaimsPrincipal ToPrincipal(string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, Id.ToString()),
                    new Claim(ClaimTypes.Name, Name),
                    new Claim(ClaimTypes.Role, Role.ToString()),
                    new Claim(MunicipalityClaim, Municipality.ToString()),
                ],
                scheme
            )
        );

    /// <summary>The caller that a sign-in handler put into <paramref name="principal"/>, or null when nobody is signed in, or in no role that we know.</summary>
    public static Caller? From(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && principal.FindFirst(MunicipalityClaim) is { } municipality
        && MunicipalityCode.TryParse(municipality.Value, out var code)
        && UserId.TryParse(principal.FindFirst(ClaimTypes.NameIdentifier)?.Value, CultureInfo.InvariantCulture, out var id)
        && Enum.TryParse<Role>(principal.FindFirst(ClaimTypes.Role)?.Value, out var role)
        && Enum.IsDefined(role)
            ? new Caller(id, principal.FindFirst(ClaimTypes.Name)?.Value ?? "", code, role)
            : null;
}
