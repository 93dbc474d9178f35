using System.Text;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>What an id in an address can be of.</summary>
internal sealed record Ids(string Referral, string Course, string User, string Version, string BusinessCase)
{
    /// <summary>An id of nothing.</summary>
    public static Ids Nobodys()
    {
        var id = $"{Guid.CreateVersion7():N}";
        return new Ids(id, id, id, id, id);
    }
}

/// <summary>A route of the API, as the table of routes has it.</summary>
/// <param name="Takes">The kind of body that it takes; null if it takes none.</param>
internal sealed record ApiRoute(HttpMethod Method, string Template, string? Takes)
{
    private const string Root = "/api/v1";

    public string Key => $"{Method} {Template}";

    public bool TakesBody => Takes is not null;

    /// <summary>A pedagogue's own or not: the cases.</summary>
    public bool IsAboutACase =>
        Template.StartsWith("/referrals/", StringComparison.Ordinal) || Template.StartsWith("/courses/", StringComparison.Ordinal);

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

    /// <summary>The address with ids of the kind that it begins with, for every part.</summary>
    public string Filled(Ids ids)
    {
        var own = Template.Split('/')[1] switch
        {
            "referrals" => ids.Referral,
            "courses" => ids.Course,
            "users" => ids.User,
            "business-cases" => ids.BusinessCase,
            _ => ids.Version,
        };
        return Regex.Replace(
            Template.Replace("{ending}", "csv", StringComparison.Ordinal),
            @"\{\w+\}",
            own,
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }
}
