using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;

namespace BarnetIMidten.Host.Web;

/// <summary>What stands between the network and the rooms: proxies, errors, headers, language, sign-in, the door.</summary>
internal static class Edge
{
    public static IServiceCollection AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages();
        services.AddLook();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "bim-formular");
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
            {
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });
        services.Configure<RequestLocalizationOptions>(languages =>
        {
            languages.SetDefaultCulture(Languages.Danish.Name).AddSupportedCultures("da-DK", "en-GB", "da", "en").AddSupportedUICultures("da-DK", "en-GB", "da", "en");
            languages.RequestCultureProviders = [new CookieRequestCultureProvider(), new ApiLanguage()];
        });
        return services;
    }

    public static void UseEdge(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/fejl/500");
        app.UseMiddleware<UnansweredStatus>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseGate();
        app.UseMiddleware<FrameFiller>();
    }

    /// <summary>The API answers in the language that is asked for; pages in the one that was chosen, Danish first.</summary>
    private sealed class ApiLanguage : AcceptLanguageHeaderRequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Gate.IsApi(httpContext) ? base.DetermineProviderCultureResult(httpContext) : NullProviderCultureResult;
    }
}
