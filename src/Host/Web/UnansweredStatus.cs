using System.ComponentModel;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http.Metadata;

namespace BarnetIMidten.Host.Web;

/// <summary>A status without a body gets one: a problem for the API, the error page for a person.</summary>
internal sealed class UnansweredStatus(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        await next(http);
        if (
            http.Response.HasStarted
            || http.Response.StatusCode < 400
            || http.Response.ContentType is not null
            || http.Response.ContentLength > 0
        )
        {
            return;
        }

        var refusal = RefusalOf(http);
        if (Gate.IsApi(http))
        {
            await new RefusalAnswer(refusal).ExecuteAsync(http);
            return;
        }

        http.Features.Set(refusal);
        await ShowPage(http);
    }

    /// <summary>The error page answers in the place of what was asked, and gives the status itself.</summary>
    private async Task ShowPage(HttpContext http)
    {
        var (asked, query, method) = (http.Request.Path, http.Request.QueryString, http.Request.Method);
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Request.Method = HttpMethods.Get;
        http.Request.Path = $"/fejl/{http.Response.StatusCode}";
        http.Request.QueryString = QueryString.Empty;
        try
        {
            await next(http);
        }
        finally
        {
            (http.Request.Path, http.Request.QueryString, http.Request.Method) = (asked, query, method);
        }
    }

    private static Refusal RefusalOf(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new Refusal(RefusalKind.NotFound, "route.not-found"),
            StatusCodes.Status401Unauthorized => Refusal.Unauthenticated,
            StatusCodes.Status403Forbidden => Refusal.Forbidden,
            StatusCodes.Status405MethodNotAllowed => new Refusal(RefusalKind.NotAllowed, "route.method"),
            StatusCodes.Status503ServiceUnavailable => new Refusal(RefusalKind.Unavailable, "request.stopping"),
            StatusCodes.Status413PayloadTooLarge => new Refusal(RefusalKind.TooLarge, "request.too-large"),
            StatusCodes.Status415UnsupportedMediaType => new Refusal(RefusalKind.Unsupported, "request.media-type"),
            _ => new Refusal(RefusalKind.Invalid, "request.malformed") { Fields = [.. Unreadable(http)] },
        };

    /// <summary>A route that is written out at build refuses what it cannot read of an address without a word of which it was.</summary>
    private static IEnumerable<FieldError> Unreadable(HttpContext http) =>
        from asked in http.GetEndpoint()?.Metadata.OfType<IParameterBindingMetadata>() ?? []
        where
            asked.HasTryParse && http.Request.Query.TryGetValue(asked.Name, out var said) && !CanBe(asked.ParameterInfo.ParameterType, said)
        select new FieldError(asked.Name, "field.unreadable");

    private static bool CanBe(Type type, string? said) =>
        string.IsNullOrEmpty(said)
        || TypeDescriptor.GetConverter(type) is var reads && (!reads.CanConvertFrom(typeof(string)) || reads.IsValid(said));
}
