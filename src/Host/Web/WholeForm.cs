using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace BarnetIMidten.Host.Web;

/// <summary>Reads a page's form before anybody else does, so that one that is too large (413) or has too many fields (400) is answered as such.
/// The framework's binder passes over it in silence, and its page would take it for an empty one. A page that has many fields says so
/// (<see cref="RequestFormLimitsAttribute"/>). One that takes a large file is read behind the door: whom nobody knows fills neither our memory nor our disk.</summary>
/// <param name="isBehindTheDoor">Which of the two this one reads.</param>
internal sealed class WholeForm(RequestDelegate next, bool isBehindTheDoor)
{
    /// <exception cref="BadHttpRequestException">It cannot be read.</exception>
    public async Task Invoke(HttpContext http)
    {
        // the page that tells of the fault is asked for with the same form
        var isTold = http.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isTold && http.Request.HasFormContentType && !Gate.IsApi(http) && TakesFile(http) == isBehindTheDoor)
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<RequestFormLimitsAttribute>() is { } limits)
            {
                var options = new FormOptions
                {
                    ValueCountLimit = limits.ValueCountLimit,
                    MemoryBufferThreshold = limits.MemoryBufferThreshold,
                };
                http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
            }

            try
            {
                await http.Request.ReadFormAsync(http.RequestAborted);
            }
            catch (InvalidDataException unreadable)
            {
                throw new BadHttpRequestException("The form cannot be read", StatusCodes.Status400BadRequest, unreadable);
            }
        }

        await next(http);
    }

    private static bool TakesFile(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;
}
