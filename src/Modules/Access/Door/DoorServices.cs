using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Door;

internal static class DoorServices
{
    private const string ByPath = "door";

    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Passwords.Rounds);
        services.AddSingleton<IPasswordHasher<Passwords>, PasswordHasher<Passwords>>();
        services.AddSingleton<Passwords>().AddSingleton<IPasswords>(provider => provider.GetRequiredService<Passwords>());
        services.AddSingleton<Doorkeeper>().AddSingleton<Sessions>().AddScoped<SignInDesk>().AddSingleton<SignInTries>();
        services.AddSingleton<Providers>().ReadAtStart<Providers>();
        services.AddSingleton<ProviderConnections>().AddSingleton<TripCookie>().AddScoped<ProviderDesk>();
        services.AddSingleton<Slips>().AddSingleton<HalfwayCookie>();
        services.AddSingleton<ILapsedSessions, LapsedSessions>();
        services
            .AddAuthentication(ByPath)
            .AddPolicyScheme(
                ByPath,
                displayName: null,
                by => by.ForwardDefaultSelector = http => Gate.IsApi(http) || HasFailed(http) ? BearerTokens.Name : Sessions.Scheme
            )
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Name, configureOptions: null)
            .AddCookie(Sessions.Scheme, OfSessions);
        return services.AddSessionKeys();
    }

    /// <summary>Whose session it is was asked for before the fault, or was the fault itself: the error page asks no database for it again.</summary>
    private static bool HasFailed(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>() is not null;

    private static void OfSessions(CookieAuthenticationOptions session)
    {
        session.EventsType = typeof(Sessions);
        session.CookieManager = new SessionCookies();
        session.Cookie.Name = SessionCookies.Name;
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Lax;
        session.ExpireTimeSpan = Sessions.Idle;
        session.SlidingExpiration = true;
    }
}
