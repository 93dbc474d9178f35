using BarnetIMidten.Host.Operation;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace BarnetIMidten.Host.Web;

/// <summary>What stands between the network and the rooms: proxies, errors, headers, language, sign-in, the door.</summary>
internal static class Edge
{
    /// <summary>Rows of one list in a form: a business case has up to a thousand lines, and its accounts two rows for each.</summary>
    private const int MostRows = 4_000;

    public static IServiceCollection AddEdge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages();
        services.AddLook();
        services.AddHttpContextAccessor();
        services.Configure<MvcOptions>(pages => pages.MaxModelBindingCollectionSize = MostRows);
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IHttpContextAccessor>((forgery, current) => forgery.Cookie = FormCookieOf(current));
        services.AddProxies(configuration);
        services.AddPageCompression();
        services.Configure<RequestLocalizationOptions>(languages =>
        {
            languages
                .SetDefaultCulture(Languages.Danish.Name)
                .AddSupportedCultures("da-DK", "en-GB", "da", "en")
                .AddSupportedUICultures("da-DK", "en-GB", "da", "en");
            languages.ApplyCurrentCultureToResponseHeaders = true;
            languages.RequestCultureProviders = [new LanguageCookie(), new ApiLanguage()];
        });
        return services;
    }

    public static void UseEdge(this WebApplication app)
    {
        app.UseMiddleware<Watched>();
        app.UseForwardedHeaders();
        app.UseRequestLocalization();
        app.UseMiddleware<SecurityHeaders>();
        app.UsePageCompression();
        app.UseExceptionHandler(Faulty());
        app.UseMiddleware<UnansweredStatus>();
        app.UseMiddleware<ClosedDoor>();
        app.UseMiddleware<HeadAsGet>();
        app.UseRouting();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<WholeForm>(false);
        app.UseAuthentication();
        app.UseGate();
        app.UseMiddleware<OneFileAtATime>();
        app.UseMiddleware<WholeForm>(true);
        app.UseMiddleware<KnownAlphabet>();
        app.UseMiddleware<ExactRequest>();
        app.UseMiddleware<FrameFiller>();
    }

    private static FormCookie FormCookieOf(IHttpContextAccessor current) =>
        new(current)
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
        };

    /// <summary>What the caller did wrong is answered, and not logged as a fault of ours. Each server has options of its own: the framework writes
    /// the way to the error page into them.</summary>
    private static ExceptionHandlerOptions Faulty() =>
        new()
        {
            ExceptionHandlingPath = "/fejl/500",
            StatusCodeSelector = fault =>
                fault is BadHttpRequestException bad ? bad.StatusCode
                : Faults.RefusalOf(fault).Kind == RefusalKind.Unavailable ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException or System.Text.Json.JsonException,
        };

    /// <summary>The API answers in the language that is asked for; pages in the one that was chosen, Danish first.</summary>
    private sealed class ApiLanguage : AcceptLanguageHeaderRequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Gate.IsApi(httpContext) ? base.DetermineProviderCultureResult(httpContext) : NullProviderCultureResult;
    }
}
