using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>What the headers of an API call say beside its body: purpose, the version last seen, and the key of a request that may be repeated.</summary>
internal static class CallConditions
{
    private const int LongestHeader = 200;

    public static async Task<Refusal?> Read(HttpContext http, CallContext call)
    {
        var headers = http.Request.Headers;
        call.StatedPurpose = headers["X-Purpose"].ToString() is { Length: > 0 } purpose
            ? purpose[..Math.Min(purpose.Length, LongestHeader)]
            : null;
        call.IfMatch =
            headers.IfMatch.Count == 0 ? null : [.. headers.IfMatch.SelectMany(h => (h ?? "").Split(',')).Select(tag => tag.Trim())];
        var key = headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(http.Request.Method))
        {
            return null;
        }

        if (key.Length > LongestHeader)
        {
            return new Refusal(RefusalKind.Invalid, "request.key-too-long");
        }

        call.Repeatable = new RepeatableRequest(key, await Digest(http.Request));
        return null;
    }

    /// <summary>A digest of what is asked: address and body, not how its type was worded. The body is held in memory, never in a temporary file.</summary>
    private static async Task<byte[]> Digest(HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        request.Body = body;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n"));
        digest.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        body.Position = 0;
        return digest.GetHashAndReset();
    }
}
