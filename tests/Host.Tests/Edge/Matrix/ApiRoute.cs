using System.Text.RegularExpressions;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>What an id in an address can be of.</summary>
internal sealed record Ids(string Referral, string Course, string User, string Version)
{
    /// <summary>An id of nothing.</summary>
    public static Ids Nobodys()
    {
        var id = $"{Guid.CreateVersion7():N}";
        return new Ids(id, id, id, id);
    }
}

/// <summary>A route of the API, as the table of routes has it.</summary>
internal sealed record ApiRoute(HttpMethod Method, string Template, bool TakesBody)
{
    private const string Root = "/api/v1";

    public string Key => $"{Method} {Template}";

    /// <summary>A pedagogue's own or not: the cases.</summary>
    public bool IsAboutACase =>
        Template.StartsWith("/referrals/", StringComparison.Ordinal) || Template.StartsWith("/courses/", StringComparison.Ordinal);

    public static IEnumerable<ApiRoute> All(Website site) =>
        from endpoint in site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith(Root, StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select new ApiRoute(new HttpMethod(method), template[Root.Length..], endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null);

    public static IEnumerable<ApiRoute> AboutSomething(Website site) =>
        All(site).Where(r => r.Template.Contains("{id}", StringComparison.Ordinal));

    /// <summary>The address with ids of the kind that it begins with, for every part.</summary>
    public string Filled(Ids ids)
    {
        var own = Template.Split('/')[1] switch
        {
            "referrals" => ids.Referral,
            "courses" => ids.Course,
            "users" => ids.User,
            _ => ids.Version,
        };
        return Regex.Replace(Template, @"\{\w+\}", own, RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
