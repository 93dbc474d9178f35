using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BarnetIMidten.Shared.Web;

/// <summary>One address, two shapes: JSON, or a Word document for whoever asks for one (<c>Accept</c>).</summary>
public static class WordAnswers
{
    /// <param name="fileName">Without ending, and without a name of anybody.</param>
    public static async Task<IResult> OkOrWord<T>(
        this Task<Result<T>> sending,
        HttpRequest request,
        Func<T, WordDocument> document,
        Func<T, string> fileName
    )
    {
        var result = await sending;
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return result.Refusal is null && AsksForWord(request)
            ? TypedResults.File(document(result.Value).ToBytes(), WordDocument.ContentType, $"{fileName(result.Value)}.docx")
            : await Task.FromResult(result).Ok();
    }

    private static bool AsksForWord(HttpRequest request) =>
        request.Headers.Accept.Any(accepted => accepted?.Contains(WordDocument.ContentType, StringComparison.OrdinalIgnoreCase) is true);
}
