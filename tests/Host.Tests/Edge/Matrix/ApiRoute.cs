using System.Text;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>A route of the API, as the table of routes has it.</summary>
/// <param name="Takes">The kind of body that it takes; null if it takes none.</param>
internal sealed record ApiRoute(HttpMethod Method, string Template, string? Takes)
{
    private const string Root = "/api/v1";

    public string Key => $"{Method} {Template}";

    public bool TakesBody => Takes is not null;

    public static IEnumerable<ApiRoute> All(Website site) =>
        from endpoint in site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith(Root, StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select new ApiRoute(
            new HttpMethod(method),
            template[Root.Length..],
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0]
        );

    public static IEnumerable<ApiRoute> AboutSomething(Website site) =>
        All(site).Where(r => r.Template.Contains("{id}", StringComparison.Ordinal));

    public HttpContent? Body(string text) => Takes is null ? null : Calls.Raw(Encoding.UTF8.GetBytes(text), Takes);

    /// <summary>The kinds of thing that the address names, and what must be there beside for it to be about something.</summary>
    public IEnumerable<string> Kinds =>
        Places
            .KindsIn(Template)
            .Concat(
                IsOfAHome ? ["visitId"]
                : Key == "PUT /referrals/{id}/notification" ? ["notification"]
                : []
            );

    /// <summary>Its body names a visit.</summary>
    private bool IsOfAHome => Template.Contains("/home/", StringComparison.Ordinal);

    public string Filled(Ids ids) => Places.Filled(Template.Replace("{ending}", "csv", StringComparison.Ordinal), ids);
}
