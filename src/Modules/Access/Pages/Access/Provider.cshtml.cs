using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>To a municipality's own provider (<c>/log-ind/kommune/0183</c>), and back (<c>/log-ind/kommune</c>, which the provider must know as its redirect address).</summary>
[OpenToAll]
public sealed class ProviderModel(Phrasebook texts, TimeProvider clock) : PageModel
{
    public const string Root = "/log-ind/kommune";

    /// <summary>Where she may try again; null where there is nothing to try.</summary>
    public string? Again { get; private set; }

    private IServiceProvider Services => HttpContext.RequestServices;

    private string Callback => Services.GetRequiredService<SiteAddress>().Of(Request) + Root;

    public async Task<IActionResult> OnGetAsync(
        [FromRoute(Name = "kommune")] string? municipality,
        [FromQuery] string? state,
        [FromQuery] string? code,
        [FromQuery(Name = "iss")] string? issuer,
        [FromQuery] string? error,
        [FromQuery(Name = "retur")] string? onward,
        CancellationToken cancellation
    )
    {
        if (municipality is not null)
        {
            return await Leave(municipality, Url.IsLocalUrl(onward) ? onward : "/", cancellation);
        }

        if (Services.GetRequiredService<TripCookie>().Take(HttpContext) is not { } trip)
        {
            return Refused(new Refusal(RefusalKind.Invalid, ProviderDesk.NotBelieved));
        }

        Again = $"{Root}/{trip.Municipality}?retur={Uri.EscapeDataString(trip.Onward)}";
        if (!string.IsNullOrEmpty(error))
        {
            return Refused(new Refusal(RefusalKind.Invalid, "oidc.left"));
        }

        var desk = Services.GetRequiredService<ProviderDesk>();
        var entered = await desk.Enter(trip, new ProviderReply(state, code, issuer), Callback, Network.KeyOf(HttpContext), cancellation);
        if (entered.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        await Sessions.Begin(HttpContext, entered.Value, clock);
        LanguageCookie.Keep(HttpContext, entered.Value.Language);
        return LocalRedirect(trip.Onward);
    }

    private async Task<IActionResult> Leave(string municipality, string onward, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(municipality, out var code) || Services.GetRequiredService<Providers>().Of(code) is null)
        {
            return NotFound();
        }

        var trip = ProviderTrip.To(code, onward);
        Again = $"{Root}/{code}?retur={Uri.EscapeDataString(onward)}";
        try
        {
            var address = await Services.GetRequiredService<ProviderConnections>().To(code).Address(trip, Callback, cancellation);
            Services.GetRequiredService<TripCookie>().Keep(HttpContext, trip);
            return Redirect(address);
        }
        catch (ProviderException)
        {
            return Refused(new Refusal(RefusalKind.Unavailable, ProviderDesk.Unreachable));
        }
    }

    private PageResult Refused(Refusal refusal)
    {
        Response.StatusCode = (int)refusal.Kind;
        ModelState.Show(refusal, texts);
        return Page();
    }
}
