using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>What was thrown on the way to the API: a request that cannot be read is the caller's, a full disk is ours and passes, all else is a bug.
/// Pages have an error page of their own, which says the same.</summary>
public sealed partial class Faults : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // where an error page is configured, the path is by now the error page's
        PathString asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;
        if (!Gate.IsApi(asked))
        {
            return false;
        }

        await new RefusalAnswer(RefusalOf(exception)).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>What is said of a fault, to another system and to a person.</summary>
    public static Refusal RefusalOf(Exception fault) =>
        fault switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Refusal(
                RefusalKind.TooLarge,
                "request.too-large"
            ),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new Refusal(
                RefusalKind.Unsupported,
                "request.media-type"
            ),
            BadHttpRequestException { InnerException: JsonException json } => Malformed(json.Path),
            BadHttpRequestException bad => Malformed(
                Parameter().Match(bad.Message) is { Success: true } named ? named.Groups[1].Value : null
            ),
            JsonException json => Malformed(json.Path),
            _ => StorageUnavailableException.In(fault) switch
            {
                StorageTrouble.Busy => new Refusal(RefusalKind.Unavailable, "storage.busy"),
                StorageTrouble.Damaged => new Refusal(RefusalKind.Unavailable, "storage.damaged"),
                StorageTrouble.Newer => new Refusal(RefusalKind.Unavailable, "storage.newer"),
                StorageTrouble.Disk => new Refusal(RefusalKind.Unavailable, "storage.unavailable"),
                _ => SealRefusal(fault) ?? new Refusal(RefusalKind.Fault, "fault"),
            },
        };

    /// <summary>What cannot be opened is never shown as if it were empty.</summary>
    private static Refusal? SealRefusal(Exception? fault) =>
        fault switch
        {
            null => null,
            KeysClosedException => new Refusal(RefusalKind.Unavailable, "keys.closed"),
            SealBrokenException => new Refusal(RefusalKind.Fault, "seal.broken"),
            _ => SealRefusal(fault.InnerException),
        };

    private static Refusal Malformed(string? path) =>
        new(RefusalKind.Invalid, "request.malformed")
        {
            Fields = path is null or "$"
                ? []
                : [new FieldError(path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$'), "field.unreadable")],
        };

    /// <summary>How the framework names a part of the address that it cannot read; it tells it no other way.</summary>
    [GeneratedRegex("^Failed to bind parameter \".+ (\\w+)\" from ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
