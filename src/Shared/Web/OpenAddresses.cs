using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace BarnetIMidten.Shared.Web;

/// <summary>The addresses of the API that are open to all. What the router refuses there by itself (405, 415) bears no route that would say so.</summary>
public sealed class OpenAddresses(EndpointDataSource routes)
{
    private readonly Lazy<IReadOnlyList<TemplateMatcher>> open = new(() =>
        [
            .. routes
                .Endpoints.OfType<RouteEndpoint>()
                .Where(route =>
                    route.Metadata.GetMetadata<OpenToAllAttribute>() is not null
                    && Gate.IsApi($"/{route.RoutePattern.RawText?.TrimStart('/')}")
                )
                .Select(route => new TemplateMatcher(new RouteTemplate(route.RoutePattern), [])),
        ]
    );

    public bool Has(PathString path) => open.Value.Any(address => address.TryMatch(path, []));
}
