using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Web;

/// <summary>How a result is answered over HTTP: the value with its status, or the refusal as a problem.</summary>
public static class ApiAnswers
{
    public static async Task<IResult> Ok<T>(this Task<Result<T>> sending) => Answer(await sending, value => TypedResults.Ok(value));

    public static async Task<IResult> Created<T>(this Task<Result<T>> sending, Func<T, string> location) =>
        Answer(await sending, value => TypedResults.Created(location(value), value));

    public static async Task<IResult> Created<T>(this Task<Result<T>> sending) =>
        Answer(await sending, value => TypedResults.Created((string?)null, value));

    /// <summary>Taken in; somebody else has to say yes.</summary>
    public static async Task<IResult> Accepted<T>(this Task<Result<T>> sending) =>
        Answer(await sending, value => TypedResults.Accepted((string?)null, value));

    /// <summary>A file to keep.</summary>
    /// <param name="name">With its ending, and without a name of anybody.</param>
    public static async Task<IResult> OkFile<T>(
        this Task<Result<T>> sending,
        Func<T, byte[]> bytes,
        string contentType,
        Func<T, string> name
    ) => Answer(await sending, value => TypedResults.File(bytes(value), contentType, name(value)));

    public static async Task<IResult> NoContent<T>(this Task<Result<T>> sending) => Answer(await sending, _ => TypedResults.NoContent());

    private static IResult Answer<T>(Result<T> result, Func<T, IResult> shape) =>
        result.Refusal is { } refusal ? new RefusalAnswer(refusal)
        : result.Value is IVersioned versioned ? new WithEntityTag(versioned.Version, shape(result.Value))
        : shape(result.Value);

    private sealed class WithEntityTag(int version, IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = Conditions.EntityTag(version);
            return answer.ExecuteAsync(httpContext);
        }
    }
}
