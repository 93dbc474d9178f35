using System.Text;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>What an address is filled with, by the kind of thing that is named there.</summary>
/// <param name="Known">Null if there is nothing: every id is of nobody.</param>
internal sealed record Ids(IReadOnlyDictionary<string, string>? Known)
{
    private readonly string nobodys = $"{Guid.CreateVersion7():N}";

    public string this[string kind] => Known is null ? nobodys : Known[kind];

    /// <summary>An id of nothing.</summary>
    public static Ids Nobodys() => new(Known: null);

    /// <summary>These, but for the parts that a case has, which are those of others.</summary>
    public Ids WithPartsOf(Ids others, IEnumerable<string> parts)
    {
        var mixed = Known!.ToDictionary(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            mixed[part] = others[part];
        }

        return new Ids(mixed);
    }
}

/// <summary>A route of the API, as the table of routes has it.</summary>
/// <param name="Takes">The kind of body that it takes; null if it takes none.</param>
internal sealed partial record ApiRoute(HttpMethod Method, string Template, string? Takes)
{
    private const string Root = "/api/v1";

    public string Key => $"{Method} {Template}";

    public bool TakesBody => Takes is not null;

    /// <summary>A pedagogue's own or not.</summary>
    public bool IsOnesOwn => Kinds.First() is "referrals" or "courses" or "links" or "stop-op-meetings" or "stop-op-adjustments";

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
        Named()
            .Matches(Template)
            .Select(KindOf)
            .Concat(
                Template.Contains("/home/", StringComparison.Ordinal) ? ["visitId"]
                : Key == "PUT /referrals/{id}/notification" ? ["notification"]
                : []
            );

    /// <summary>Of them those that are nothing by themselves, but belong to what the address begins with.</summary>
    public IEnumerable<string> Parts => Kinds.Where(k => k.EndsWith("Id", StringComparison.Ordinal));

    public string Filled(Ids ids) =>
        Named().Replace(Template.Replace("{ending}", "csv", StringComparison.Ordinal), named => ids[KindOf(named)]);

    /// <summary>By the word before it, or by its own name.</summary>
    private static string KindOf(Match named) => named.Groups[2].Value is "id" ? named.Groups[1].Value : named.Groups[2].Value;

    [GeneratedRegex(@"(?<=([\w-]+|\})/)\{(\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
