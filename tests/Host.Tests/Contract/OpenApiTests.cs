using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>The served description agrees with the routes, and with the contract.</summary>
public sealed partial class OpenApiTests(Scene scene) : IClassFixture<Scene>
{
    /// <summary>The contract's paths so far.</summary>
    private const string Contract = """
        GET /me
        GET /programme
        GET /programme/versions
        POST /programme/versions
        GET /programme/versions/{}
        POST /programme/preview
        GET /programme/catalogue
        GET /features
        PUT /features/{}
        POST /referrals
        GET /referrals
        GET /referrals/{}
        PUT /referrals/{}
        POST /referrals/{}/withdraw
        POST /referrals/{}/assign
        POST /referrals/{}/birth
        POST /referrals/{}/consents
        POST /referrals/{}/consents/{}/withdrawal
        PUT /referrals/{}/screening
        GET /referrals/{}/screening
        GET /referrals/{}/screening/history
        POST /referrals/{}/decision
        POST /referrals/{}/notification
        PUT /referrals/{}/notification
        GET /courses
        GET /courses/{}
        POST /courses/{}/visits
        PUT /courses/{}/visits/{}
        POST /courses/{}/booster-offer
        POST /courses/{}/goals
        PUT /courses/{}/goals/{}
        POST /courses/{}/pause
        POST /courses/{}/resume
        POST /courses/{}/end
        POST /courses/{}/reassign
        POST /courses/{}/extension-request
        POST /courses/{}/extension
        POST /imports/courses
        GET /business-cases/templates
        GET /business-cases
        POST /business-cases
        GET /business-cases/{}
        GET /business-cases/{}/table
        PUT /business-cases/{}/actuals
        GET /business-cases/{}/follow-up
        POST /business-cases/{}/sensitivity
        PUT /flex-grants/frame/{}
        GET /flex-grants/frame
        POST /flex-grants
        POST /flex-grants/{}/acceptances
        POST /flex-grants/{}/uses
        GET /audit
        GET /audit/head
        POST /break-glass
        GET /break-glass
        GET /referrals/{}/use-log
        GET /referrals/{}/export
        POST /referrals/{}/erasure
        POST /referrals/{}/erasure/confirmation
        POST /referrals/{}/guardians/{}/reveal
        POST /courses/{}/evaluation-invitations
        GET /answers/{}
        POST /answers/{}
        GET /evaluation/summary
        POST /stop-op-meetings
        PUT /programme/expectations/{}
        GET /reports/status
        GET /reports/status-memo
        POST /reports/status-memo
        GET /reports/status-memos
        GET /reports/status-memos/{}
        GET /reports/courses.xlsx
        """;

    [Fact]
    public async Task It_holds_every_path_of_the_contract_and_every_route_of_the_house()
    {
        var described = await Described();
        Assert.Empty(Contract.Split('\n', StringSplitOptions.TrimEntries).Except(described));
        var routes =
            from route in scene.Site.Endpoints.OfType<RouteEndpoint>()
            where route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
            from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
            select $"{method} {Parameter().Replace(route.RoutePattern.RawText!["/api/v1".Length..], "{}")}";
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_open_to_all_and_names_the_token_the_rooms_and_the_problem()
    {
        using var nobody = scene.Site.Nobody();
        var document = (await nobody.Call(HttpMethod.Get, "openapi/v1.json", null)).Expect(HttpStatusCode.OK).Json;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("Barnet i Midten", document.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(
            "bearer",
            document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString()
        );
        var tags = document
            .GetProperty("tags")
            .EnumerateArray()
            .Select(t => t.GetProperty("name").GetString()!)
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            ["Access", "CaseFile", "Economy", "Evaluation", "Operation", "Outbox", "Programmes", "Referral", "Screening", "Visits"],
            tags
        );
        foreach (var operation in Operations(document))
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            var problem = operation
                .GetProperty("responses")
                .GetProperty("404")
                .GetProperty("content")
                .GetProperty("application/problem+json")
                .GetProperty("schema");
            Assert.Equal("#/components/schemas/Problem", problem.GetProperty("$ref").GetString());
        }
    }

    [Fact]
    public async Task A_body_refuses_what_is_unknown_and_names_what_it_requires()
    {
        var shapes = await Shapes();
        var referral = shapes.GetProperty("ReferralBody");
        Assert.False(referral.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["channel", "child", "daycare", "guardians", "receivedOn", "referrer"], Required(referral));
        Assert.Equal(["lastName"], Required(shapes.GetProperty("ChildBody")));
        Assert.Equal(["name"], Required(shapes.GetProperty("GuardianBody")));
        Assert.Equal(["criteria", "screenedOn", "specialSupportSuspected"], Required(shapes.GetProperty("PutScreeningBody")));
        Assert.Equal(["delimited", "lowComplexity", "ownResources"], Required(shapes.GetProperty("PutScreeningAnswers")));
        Assert.Equal(["decidedOn", "outcome"], Required(shapes.GetProperty("DecideReferralBody")));
        Assert.Equal(["firstYear", "lastYear", "name"], Required(shapes.GetProperty("PlanBody")));
        Assert.Equal(["beneficiary", "entries", "key", "kind", "name"], Required(shapes.GetProperty("LineBody")));
        // from a template nothing else is said
        Assert.False(shapes.GetProperty("MakeCaseBody").TryGetProperty("required", out _));
        Assert.Equal("date", referral.GetProperty("properties").GetProperty("receivedOn").GetProperty("format").GetString());
    }

    [Fact]
    public async Task Ids_are_strings_words_are_lists_and_nothing_is_left_without_a_shape()
    {
        var shapes = await Shapes();
        Assert.Equal(
            "string",
            shapes.GetProperty("ReferralAnswer").GetProperty("properties").GetProperty("id").GetProperty("type").GetString()
        );
        Assert.Equal(
            ["daycareStaff", "healthVisitor", "generalPractitioner", "midwife", "parent", "other"],
            shapes.GetProperty("ReferrerRole").GetProperty("enum").EnumerateArray().Select(w => w.GetString())
        );
        var shapeless =
            from shape in shapes.EnumerateObject()
            where shape.Value.TryGetProperty("properties", out _)
            from property in shape.Value.GetProperty("properties").EnumerateObject()
            where !((string[])["type", "$ref", "oneOf", "enum", "anyOf"]).Any(word => property.Value.TryGetProperty(word, out _))
            select $"{shape.Name}.{property.Name}";
        Assert.Empty(shapeless);
    }

    private async Task<JsonElement> Document() => (await scene.Lead.Call(HttpMethod.Get, "openapi/v1.json", null)).Json;

    private async Task<JsonElement> Shapes() => (await Document()).GetProperty("components").GetProperty("schemas");

    private static IEnumerable<string> Required(JsonElement shape) =>
        shape.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value);

    private async Task<HashSet<string>> Described() =>
        [
            .. from path in (await Document()).GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select $"{operation.Name.ToUpperInvariant()} {Parameter().Replace(path.Name["/api/v1".Length..], "{}")}",
        ];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
