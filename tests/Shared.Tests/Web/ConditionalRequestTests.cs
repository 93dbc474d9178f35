using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Shared.Tests.Web;

/// <summary>The headers <c>Idempotency-Key</c>, <c>If-Match</c> and <c>X-Purpose</c>, through real requests.</summary>
public sealed class ConditionalRequestTests(Door door) : IClassFixture<Door>
{
    private const string Body = """{"shelf":"conditional","secret":"told"}""";

    [Fact]
    public async Task The_same_key_and_body_again_and_at_the_same_time_is_once_the_effect()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => door.Post("""{"shelf":"once"}""", Role.Lead, ("Idempotency-Key", "k1")))
        );
        Assert.All(
            answers,
            a =>
                Assert.Equal(
                    (201, answers[0].Body, answers[0].Headers["Location"], answers[0].Headers["ETag"]),
                    (a.Status, a.Body, a.Headers["Location"], a.Headers["ETag"])
                )
        );
        await using var beside = door.Store.OpenForReading();
        Assert.Equal(1, beside.Count("toy_note WHERE shelf = 'once'"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_or_at_another_route_is_refused()
    {
        await door.Post(Body, Role.Lead, ("Idempotency-Key", "k2"));
        var other = await door.Post("""{"shelf":"conditional","secret":"otherwise"}""", Role.Lead, ("Idempotency-Key", "k2"));
        Assert.Equal((409, "idempotency.key-reused"), (other.Status, other.Code));
        var elsewhere = await door.Send(
            HttpMethod.Post,
            $"/api/v1/notes/{Guid.Empty}/move?shelf=B",
            Role.Lead,
            null,
            ("Idempotency-Key", "k2")
        );
        Assert.Equal((409, "idempotency.key-reused"), (elsewhere.Status, elsewhere.Code));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_for_the_key_though_the_body_is_wrong()
    {
        await door.Post("""{"shelf":"judged"}""", Role.Lead, ("Idempotency-Key", "k3"));
        var wrong = await door.Post("""{"shelf":""}""", Role.Lead, ("Idempotency-Key", "k3"));
        Assert.Equal((409, "idempotency.key-reused"), (wrong.Status, wrong.Code));
        var unreadable = await door.Post("""{"shelf":""", Role.Lead, ("Idempotency-Key", "k3"));
        Assert.Equal((400, "request.malformed"), (unreadable.Status, unreadable.Code));
    }

    [Fact]
    public async Task How_the_type_of_a_body_is_worded_makes_no_other_request()
    {
        var first = await door.Post("""{"shelf":"worded"}""", Role.Lead, ("Idempotency-Key", "k4"));
        using var again = new StringContent("""{"shelf":"worded"}""", System.Text.Encoding.UTF8, "application/json");
        var second = await door.Send(HttpMethod.Post, "/api/v1/notes", Role.Lead, again, ("Idempotency-Key", "k4"));
        Assert.Equal((201, first.Body), (second.Status, second.Body));
    }

    [Theory]
    [InlineData(200, 201)]
    [InlineData(201, 400)]
    public async Task A_key_has_at_most_two_hundred_characters(int length, int status) =>
        Assert.Equal(status, (await door.Post(Body, Role.Lead, ("Idempotency-Key", new string('k', length)))).Status);

    [Fact]
    public async Task A_stale_tag_is_412_and_changes_nothing_and_the_newest_is_accepted()
    {
        var put = await door.Post(Body);
        Assert.Equal("\"v1\"", put.Headers["ETag"]);
        Assert.False(put.Json.TryGetProperty("version", out _));
        var at = put.Headers["Location"];

        var first = await door.Send(HttpMethod.Post, $"{at}/move?shelf=B", Role.Lead, null, ("If-Match", "\"v1\""));
        var stale = await door.Send(HttpMethod.Post, $"{at}/move?shelf=C", Role.Lead, null, ("If-Match", "\"v1\""));
        var listed = await door.Send(HttpMethod.Post, $"{at}/move?shelf=D", Role.Lead, null, ("If-Match", "\"v1\", \"v2\""));

        Assert.Equal((200, "\"v2\""), (first.Status, first.Headers["ETag"]));
        Assert.Equal((412, "record.stale"), (stale.Status, stale.Code));
        Assert.Equal("D", listed.Json.GetProperty("shelf").GetString());
    }

    [Fact]
    public async Task A_stated_purpose_stands_sealed_in_the_log()
    {
        await door.Post(Body, Role.Pedagogue, ("X-Purpose", "case meeting"));
        await using var log = door.Store.OpenForReading();
        Assert.Equal(1, log.Count("kernel_audit WHERE role = 'Pedagogue' AND stated_purpose IS NOT NULL"));
    }

    [Fact]
    public async Task A_refusal_names_its_fields_in_the_readers_language()
    {
        var answer = await door.Post("""{"riskFactors":[{"code":"B3"},{}]}""");
        Assert.Equal((400, "request.invalid"), (answer.Status, answer.Code));
        Assert.Equal(["shelf", "riskFactors[1].code"], answer.Fields);
        Assert.Equal("Skal udfyldes.", answer.Json.GetProperty("errors").GetProperty("shelf")[0].GetString());
    }
}
