using System.Net;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class EntityIdRouteTests
{
    [Theory]
    [InlineData("019a0f3c5b7e7c0d8e1f2a3b4c5d6e7f", HttpStatusCode.OK)]
    [InlineData("42", HttpStatusCode.NotFound)]
    [InlineData("%20", HttpStatusCode.NotFound)]
    public async Task A_malformed_id_in_a_route_is_not_found_rather_than_a_bad_request(string id, HttpStatusCode status)
    {
        var cancel = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/{id}", (ReferralId id) => id == default ? TypedResults.NotFound() : (IResult)TypedResults.Ok(id));
        await app.StartAsync(cancel);
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri($"{app.Urls.Single()}/{id}"), cancel);

        Assert.Equal(status, answer.StatusCode);
    }
}
