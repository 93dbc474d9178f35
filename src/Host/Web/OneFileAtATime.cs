using System.Collections.Concurrent;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Http.Metadata;

namespace BarnetIMidten.Host.Web;

/// <summary>One large file at a time is read for a municipality, by a page or the interface: read and taken apart it is several times its size for a moment, and whoever may send one
/// could send twenty. The others wait, unread, until it is answered: people for people, and programs for programs, so that a line that is stuck holds up nobody at a page.</summary>
internal sealed class OneFileAtATime(RequestDelegate next)
{
    private readonly ConcurrentDictionary<(MunicipalityCode, bool IsForm), SemaphoreSlim> turns = new();

    public async Task Invoke(HttpContext http, CallContext call)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null)
        {
            await next(http);
            return;
        }

        var turn = turns.GetOrAdd((call.Known.Municipality, http.Request.HasFormContentType), _ => new SemaphoreSlim(1));
        await turn.WaitAsync(http.RequestAborted);
        try
        {
            await next(http);
        }
        finally
        {
            turn.Release();
        }
    }
}
