using Microsoft.Net.Http.Headers;

namespace BarnetIMidten.Host.Web;

/// <summary>A body whose <c>charset</c> nobody knows cannot be read: 415, said here, since the framework takes it for a fault of ours.</summary>
internal sealed class KnownAlphabet(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (
            http.Request.ContentType is { } stated
            && MediaTypeHeaderValue.TryParse(stated, out var type)
            && type.Charset.HasValue
            && type.Encoding is null
        )
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
