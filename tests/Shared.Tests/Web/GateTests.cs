using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Shared.Tests.Web;

public sealed class GateTests(Door door) : IClassFixture<Door>
{
    [Fact]
    public async Task Who_is_not_signed_in_gets_401_before_the_body_is_read()
    {
        var answer = await door.Post("not json", role: null);
        Assert.Equal(
            (401, "application/problem+json", "caller.unknown", "Bearer"),
            (answer.Status, answer.Type, answer.Code, answer.Headers["WWW-Authenticate"])
        );
    }

    [Fact]
    public async Task Who_may_not_gets_403_before_the_body_is_read_and_it_is_logged()
    {
        var answer = await door.Post("not json", Role.Observer);
        Assert.Equal((403, "caller.not-allowed"), (answer.Status, answer.Code));
        await using var log = door.Store.OpenForReading();
        Assert.NotEqual(0, log.Count("kernel_audit WHERE role = 'Observer' AND outcome = 'caller.not-allowed'"));
    }

    [Fact]
    public async Task A_route_that_does_not_say_who_may_call_it_is_a_fault_and_no_open_door()
    {
        var answer = await door.Send(HttpMethod.Get, "/api/v1/undeclared", Role.Lead);
        Assert.Equal((500, "fault"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(null, "nobody")]
    [InlineData(Role.Lead, "Lead")]
    public async Task An_open_route_is_open_and_knows_who_is_signed_in(Role? role, string name) =>
        Assert.Equal(name, (await door.Send(HttpMethod.Get, "/api/v1/open", role)).Body);

    [Fact]
    public async Task A_fault_tells_nothing_of_itself()
    {
        var answer = await door.Send(HttpMethod.Get, "/api/v1/broken", Role.Lead);
        Assert.Equal((500, "fault"), (answer.Status, answer.Code));
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_turned_away_stands_in_the_log_with_what_and_whom_she_would_have_seen()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(403, (await door.Send(HttpMethod.Post, $"/api/v1/notes/{id:N}/move?shelf=B", Role.Controller)).Status);
        await using var log = door.Store.OpenForReading();
        Assert.Equal(1, log.Count($"kernel_audit WHERE role = 'Controller' AND purpose = 'purpose.toy-put' AND subject_id = '{id:N}'"));
    }

    [Theory]
    [InlineData("full", "storage.unavailable")]
    [InlineData("unreadable", "storage.unavailable")]
    [InlineData("busy", "storage.busy")]
    [InlineData("newer", "storage.newer")]
    public async Task A_disk_that_does_not_serve_is_503_in_writing_and_in_reading(string route, string code)
    {
        var answer = await door.Send(HttpMethod.Get, $"/api/v1/{route}", Role.Lead);
        Assert.Equal((503, code, "10"), (answer.Status, answer.Code, answer.Headers["Retry-After"]));
    }

    [Fact]
    public async Task A_page_sends_who_is_not_signed_in_to_the_sign_in_and_back()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = door.Client.BaseAddress };
        using var answer = await client.GetAsync(new Uri("/side?a=b&c=d", UriKind.Relative));
        Assert.Equal("/log-ind?retur=%2Fside%3Fa%3Db%26c%3Dd", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_that_is_not_for_the_role_is_403() =>
        Assert.Equal(403, (await door.Send(HttpMethod.Get, "/side", Role.Observer)).Status);
}
