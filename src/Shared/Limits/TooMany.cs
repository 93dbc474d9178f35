using System.Globalization;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Limits;

/// <summary>A request that was not judged, because too many before it failed.</summary>
/// <param name="Wait">How long until the next is.</param>
public sealed record TooMany(TimeSpan Wait)
{
    public const string Tokens = "tokens.too-many";
    public const string SignIns = "sign-in.too-many";
    public const string Searches = "search.too-many";

    /// <param name="code">Its text is told in how many minutes to come again.</param>
    public Refusal As(string code) =>
        new(RefusalKind.TooMany, code) { Arguments = [(int)Math.Ceiling(Wait.TotalMinutes)], ComeAgain = Wait };

    /// <summary>Says it to a page's caller: 429 and when to come again.</summary>
    public static void Tell(HttpResponse response, TimeSpan? wait)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (wait is { } left)
        {
            response.Headers.RetryAfter = Seconds(left);
        }
    }

    public static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
