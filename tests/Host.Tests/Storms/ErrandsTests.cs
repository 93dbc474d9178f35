using BarnetIMidten.Host.Tests.Edge.Matrix;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>The storms go over all ways of writing (issue 8): a new one is an errand, or stands here with why it is none.</summary>
public sealed class ErrandsTests
{
    private const string Asks = "it asks, and changes nothing but the log of use";
    private const string FourPeople = "a code counts once, and all lives are the same four people";

    private static readonly Dictionary<string, string> NoErrands = new(StringComparer.Ordinal)
    {
        ["POST /audit/verification"] = Asks,
        ["POST /business-cases/{id}/sensitivity"] = Asks,
        ["POST /programme/kit/comparison"] = Asks,
        ["POST /programme/preview"] = Asks,
        ["POST /referrals/find"] = Asks,
        ["POST /referrals/search"] = Asks,
        ["POST /referrals/{id}/guardians/{n}/reveal"] = Asks,
        ["POST /imports/courses"] = $"{nameof(ImportKillTests)}",
        ["POST /me/password"] = "all lives are the same four people; as POST /users/{id}/password",
        ["PUT /me/second-factor"] = FourPeople,
        ["POST /me/second-factor/recovery-codes"] = FourPeople,
        ["POST /me/second-factor/removal"] = FourPeople,
        ["DELETE /users/{id}/second-factor"] = FourPeople,
        ["POST /break-glass/{id}/seen"] = "its id stands in a list, not in an answer",
        ["POST /deliveries/{id}/retry"] = "of what failed for good, days later",
        ["POST /outbox/release"] = "of what is held after a restore",
        ["POST /flex-grants/pilot/evaluation"] = "once in a town",
        ["POST /questionnaires"] = "made from the one in force: of two at once one is refused",
        ["POST /programme/kit/imports"] = "another town's file; it puts a version in force, as POST /programme/versions",
    };

    [Fact]
    public async Task Every_route_that_writes_is_an_errand_or_says_why_it_is_none()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var errands = Errands.Of(1);
        var left = ApiRoute
            .All(scene.Site)
            .Where(route =>
                route.Method != HttpMethod.Get && !errands.Any(e => route.Method.Method == e.Method && Leads(route.Template, e.Path))
            )
            .Select(route => route.Key);
        Assert.Equal(NoErrands.Keys.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }

    private static bool Leads(string template, string path)
    {
        var (parts, names) = (template.Split('/'), path.Split('/'));
        return parts.Length == names.Length && parts.Zip(names).All(both => both.First.StartsWith('{') || both.First == both.Second);
    }
}
