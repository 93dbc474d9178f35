using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace BarnetIMidten.Host.Web;

/// <summary>No body over 1 MB, unless its route says otherwise. What comes beyond is read and thrown away, up to a measure, before it is refused:
/// a caller who is cut off while still sending sees a broken line, not our 413.</summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    private const long Usual = 1024 * 1024;
    private const long Patience = 32 * Usual;

    public Task Invoke(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Usual;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = limit + Patience;
        }

        if (http.Request.ContentLength is not { } length || length > limit)
        {
            http.Request.Body = new LimitedBody(http.Request.Body, limit, http.Request.ContentLength);
        }

        return next(http);
    }
}
