using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Template;

namespace BarnetIMidten.Host.Demo;

/// <summary>Calls the product's own API without a network: the same routes, bodies, commands and refusals, so that the demo shows nothing that the product cannot do.</summary>
internal sealed class OwnApi(IServiceScopeFactory scopes, IEnumerable<Endpoint> endpoints)
{
    private const string Root = "/api/v1";
    private readonly List<RouteEndpoint> routes =
    [
        .. endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText?.StartsWith(Root, StringComparison.Ordinal) is true),
    ];

    /// <exception cref="InvalidOperationException">The call was refused.</exception>
    public async Task<JsonElement> Call(Caller caller, string method, string path, byte[] body, string type = "application/json")
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(caller));
        var (route, values) = Find(method, Root + path);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (http.Request.Method, http.Request.Path, http.Request.RouteValues) = (method, Root + path, values);
        (http.Request.ContentType, http.Request.ContentLength, http.Request.Body) = (type, body.Length, new MemoryStream(body));
        http.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody());
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await route.RequestDelegate!(http);
        return http.Response.StatusCode < 300
            ? answer.Length == 0
                ? default
                : JsonSerializer.Deserialize<JsonElement>(answer.ToArray())
            : throw new InvalidOperationException(
                $"{method} {path}: {http.Response.StatusCode} {System.Text.Encoding.UTF8.GetString(answer.ToArray())}"
            );
    }

    private (RouteEndpoint Route, RouteValueDictionary Values) Find(string method, string path)
    {
        foreach (var route in routes.Where(r => r.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) is true))
        {
            var values = new RouteValueDictionary();
            if (new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(path, values))
            {
                return (route, values);
            }
        }

        throw new InvalidOperationException($"There is no route {method} {path}");
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
