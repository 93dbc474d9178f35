using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Web;

/// <summary>The door: runs after routing and sign-in, before a body is read. Learns who calls and lets her through to the routes that her role may use.
/// A route that does not say who may call it is a fault, not an open door.</summary>
public sealed class Gate(RequestDelegate next)
{
    private const string ApiRoot = "/api";
    private const string SignInPage = "/log-ind";

    public async Task Invoke(HttpContext http, CallContext call, UseLog log, OpenAddresses open)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
        {
            call.Caller = Caller.From(http.User);
            await next(http);
            return;
        }

        // what the router itself refuses (405, 415) is no route of ours: it declares nothing and does nothing
        var refusesAlone = endpoint is not RouteEndpoint;
        if (refusesAlone && (!IsApi(http) || open.Has(http.Request.Path)))
        {
            await next(http);
            return;
        }

        var allowed = endpoint.Metadata.GetMetadata<AllowAttribute>();
        if (allowed is null && !refusesAlone)
        {
            throw new InvalidOperationException($"{endpoint.DisplayName} does not say who may call it");
        }

        if (Caller.From(http.User) is not { } caller)
        {
            if (!await WasLostForm(http, endpoint, allowed))
            {
                await Turn(http, http.Features.Get<TooMany>()?.As(TooMany.Tokens) ?? Refusal.Unauthenticated);
            }

            return;
        }

        if (allowed is not null && !allowed.Roles.Contains(caller.Role))
        {
            await log.Refused(caller, PurposeOf(endpoint), SubjectOf(http), Refusal.Forbidden.Code);
            await Turn(http, Refusal.Forbidden);
            return;
        }

        call.Caller = caller;
        if (await CallConditions.Read(http, call) is { } refusal)
        {
            await Turn(http, refusal);
            return;
        }

        await next(http);
    }

    /// <summary>What she wrote is put away before she is sent to sign in.</summary>
    private static async Task<bool> WasLostForm(HttpContext http, Endpoint endpoint, AllowAttribute? allowed) =>
        endpoint.Metadata.GetMetadata<KeepsDraftAttribute>() is { } keeps
        && allowed is not null
        && await http.RequestServices.GetRequiredService<LostForm>().Receive(http, keeps, allowed.Roles);

    public static bool IsApi(HttpContext http) => IsApi(http.Request.Path);

    /// <summary>As the router reads an address: capital or small, it leads to the same route.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments(ApiRoot, StringComparison.OrdinalIgnoreCase);

    /// <summary>What she would have done, by the message that the route declares; a page declares none, and sends several.</summary>
    private static string PurposeOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Sends>() is { } sends ? MessagePurpose.Of(sends.Message) : "purpose.page";

    /// <summary>Whom she would have done it to, by the id in the address, of whichever kind.</summary>
    private static Guid? SubjectOf(HttpContext http) => Guid.TryParse(http.GetRouteValue("id") as string, out var id) ? id : null;

    private static Task Turn(HttpContext http, Refusal refusal)
    {
        if (IsApi(http))
        {
            return new RefusalAnswer(refusal).ExecuteAsync(http);
        }

        if (refusal.Kind == RefusalKind.Unauthenticated)
        {
            http.Response.Redirect(
                HttpMethods.IsGet(http.Request.Method)
                    ? $"{SignInPage}?retur={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}"
                    : SignInPage
            );
        }
        else
        {
            http.Response.StatusCode = (int)refusal.Kind;
        }

        return Task.CompletedTask;
    }
}
