using System.Text.Json;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http.Metadata;

namespace BarnetIMidten.Host.Web;

/// <summary>Refuses of an API request what the framework would guess at or pass over: a day in the address that is not written <c>2026-03-02</c>
/// (it reads 01-02-2026 as the second of January), and what is said in a body to a route that takes none.</summary>
internal sealed class ExactRequest(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        if (Gate.IsApi(http) && http.GetEndpoint() is { } endpoint)
        {
            var days = InexactDays(http.Request, endpoint);
            if (days.Count > 0 || (TakesNoBody(endpoint) && await SaysSomething(http.Request)))
            {
                await new RefusalAnswer(new Refusal(RefusalKind.Invalid, "request.malformed") { Fields = days }).ExecuteAsync(http);
                return;
            }
        }

        await next(http);
    }

    private static IReadOnlyList<FieldError> InexactDays(HttpRequest request, Endpoint endpoint) =>
        request.Query.Count == 0
            ? []
            :
            [
                .. from asked in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                where
                    (Nullable.GetUnderlyingType(asked.ParameterInfo.ParameterType) ?? asked.ParameterInfo.ParameterType) == typeof(DateOnly)
                let said = request.Query[asked.Name].ToString()
                where said.Length > 0 && !AskedFor.IsDay(said, out _)
                select new FieldError(asked.Name, "field.unreadable"),
            ];

    private static bool TakesNoBody(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Sends>() is not null && endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is null;

    /// <summary>Nothing at all, and an object without a property, say nothing.</summary>
    private static async Task<bool> SaysSomething(HttpRequest request)
    {
        if (request.ContentLength == 0 || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (body.Length == 0)
        {
            return false;
        }

        try
        {
            using var said = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            return said.RootElement.ValueKind != JsonValueKind.Object || said.RootElement.EnumerateObject().Any();
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
