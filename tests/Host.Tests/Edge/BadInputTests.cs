using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>Whatever is sent: never a fault of ours, always the field or the rule, and nothing stored.</summary>
public sealed class BadInputTests(Scene scene) : IClassFixture<Scene>
{
    public static TheoryData<string, string, string?> Bodies =>
        new()
        {
            { "an unknown property", A.Referral().With("nickname", "Al").ToJsonString(), "nickname" },
            { "an unknown property inside", A.Referral().With("child.nickname", "Al").ToJsonString(), "child.nickname" },
            { "a misspelt case", A.Referral().With("ReceivedOn", "2026-03-02").ToJsonString(), "ReceivedOn" },
            { "a property twice", A.Referral().ToJsonString().Insert(1, "\"channel\":\"direct\","), "channel" },
            { "a wrong type", A.Referral().With("acquainted", "ja").ToJsonString(), "acquainted" },
            { "a number for a text", A.Referral().With("child.lastName", 7).ToJsonString(), "child.lastName" },
            { "an object for a list", A.Referral().With("guardians", new JsonObject()).ToJsonString(), "guardians" },
            { "an impossible date", A.Referral("2026-02-30").ToJsonString(), "receivedOn" },
            { "a date with a time", A.Referral("2026-03-02T00:00:00Z").ToJsonString(), "receivedOn" },
            { "a future date", A.Referral("2027-01-01").ToJsonString(), "receivedOn" },
            { "a date far away", A.Referral("9999-12-31").ToJsonString(), "receivedOn" },
            { "an unknown code", A.Referral().With("channel", "smoke").ToJsonString(), "channel" },
            { "a code by its number", A.Referral().With("channel", 1).ToJsonString(), "channel" },
            { "a code in capitals", A.Referral().With("channel", "Direct").ToJsonString(), "channel" },
            { "nothing for a required field", A.Referral().With("child.lastName", null).ToJsonString(), "child.lastName" },
            { "blanks for a required field", A.Referral().With("child.lastName", "  ").ToJsonString(), "child.lastName" },
            { "a missing child", A.Referral().Without("child").ToJsonString(), "child.lastName" },
            { "both days", A.Referral(dueDate: "2026-06-01").ToJsonString(), "child.dueDate" },
            { "neither day", A.Referral(birthDate: null).ToJsonString(), "child.birthDate" },
            { "no guardian", A.Referral().With("guardians", new JsonArray()).ToJsonString(), "guardians" },
            { "a guardian that is null", A.Referral().With("guardians", new JsonArray((JsonNode?)null)).ToJsonString(), "guardians[0]" },
            { "a guardian without a name", A.Referral().With("guardians[0].name", "").ToJsonString(), "guardians[0].name" },
            {
                "a professional that is null",
                A.Referral().With("otherProfessionals", new JsonArray((JsonNode?)null)).ToJsonString(),
                "otherProfessionals[0]"
            },
            { "a name of 201 characters", A.Referral(lastName: new string('n', 201)).ToJsonString(), "child.lastName" },
            { "a CPR number of another day", A.Referral().With("child.cpr", "150523-4000").ToJsonString(), "child.cpr" },
            { "a CPR number that is none", A.Referral().With("child.cpr", "abc").ToJsonString(), "child.cpr" },
            { "a zero in a text", A.Referral(lastName: "a\0b").ToJsonString(), "child.lastName" },
            {
                "half a character",
                A.Referral().ToJsonString().Replace("\"Alma\"", "\"\\ud800\"", StringComparison.Ordinal),
                "child.firstName"
            },
            { "an empty object", "{}", "receivedOn" },
            { "a list", "[]", null },
            { "a text", "\"x\"", null },
            { "null", "null", null },
            { "nothing", "", null },
            { "half a body", "{\"receivedOn\":\"2026-03-02\"", null },
            { "two bodies", "{} {}", null },
            { "a comment", "{/* x */}", null },
            { "no JSON", "receivedOn=2026-03-02", null },
            { "a deep nest", new string('[', 5000), null },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_wrong_body_is_a_400_that_names_the_field(string what, string body, string? field)
    {
        var before = await Count();
        var answer = await scene.Lead.Call(HttpMethod.Post, "/referrals", Calls.Json(body));
        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{what}: {answer.Said} {answer.Text}");
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.True(field is null || answer.Fields.Contains(field), $"{what}: {answer.Text}");
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(
            A.Referral(lastName: "Sørensen").ToJsonString().Replace("\\u00F8", "ø", StringComparison.Ordinal)
        );
        var answer = await scene.Lead.Post("/referrals", bytes);
        Assert.Equal("400 request.malformed", answer.Said);
        Assert.Equal(["child.lastName"], answer.Fields);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/csv")]
    [InlineData("application/xml")]
    public async Task A_body_of_another_kind_is_a_415(string kind)
    {
        var answer = await scene.Lead.Call(
            HttpMethod.Post,
            "/referrals",
            Calls.Raw(Encoding.UTF8.GetBytes(A.Referral().ToJsonString()), kind)
        );
        Assert.Equal("415 request.media-type", answer.Said);
    }

    [Fact]
    public async Task What_the_router_refuses_at_an_open_address_is_no_matter_of_signing_in()
    {
        using var nobody = scene.Site.Nobody();
        var address = $"/answers/{new string('a', 43)}";
        Assert.Equal("415 request.media-type", (await nobody.Call(HttpMethod.Post, address, Calls.Csv("a"))).Said);
        Assert.Equal("405 route.method", (await nobody.Call(HttpMethod.Delete, address, null)).Said);
        Assert.Equal("401 caller.unknown", (await nobody.Call(HttpMethod.Post, "/referrals", Calls.Csv("a"))).Said);
    }

    [Theory]
    [InlineData("/programme", "on", "01-02-2026")]
    [InlineData("/programme/catalogue", "on", "2026-2-1")]
    [InlineData("/reports/status-memo", "asOf", "1 feb 2026")]
    [InlineData("/stop-op-adjustments", "dueBy", "2026-02-01T00:00")]
    [InlineData("/referrals", "from", "02/01/2026")]
    public async Task A_day_in_an_address_is_read_as_the_contract_writes_it_or_not_at_all(string address, string field, string day)
    {
        var answer = await scene.Lead.Fetch($"{address}?{field}={Uri.EscapeDataString(day)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Fields);
        Assert.NotEqual(HttpStatusCode.BadRequest, (await scene.Lead.Fetch($"{address}?{field}=2026-02-01")).Status);
    }

    [Fact]
    public async Task What_is_said_to_a_route_that_takes_nothing_is_refused_and_nothing_happens()
    {
        var referral = await scene.Referral();
        var erasure = $"/referrals/{referral}/erasure";
        (await scene.Administrator.Post(erasure, new { reason = "Kommunens regel" })).Expect(HttpStatusCode.Accepted);
        foreach (var said in (string[])["{\"dryRun\":true}", "{\"dryRun\":true", "[]", "x"])
        {
            var answer = await scene.Lead.Call(HttpMethod.Post, $"{erasure}/confirmation", Calls.Json(said));
            Assert.Equal("400 request.malformed", answer.Said);
        }

        (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        Assert.Equal("204", (await scene.Lead.Call(HttpMethod.Post, $"{erasure}/confirmation", Calls.Json(" {} "))).Said);
    }

    [Fact]
    public async Task A_body_in_an_unknown_alphabet_is_refused()
    {
        var answer = await scene.Lead.Call(HttpMethod.Post, "/referrals", Calls.Raw("{}"u8.ToArray(), "application/json; charset=klingon"));
        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, answer.Said);
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, false)]
    [InlineData(10 * 1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    [InlineData((1024 * 1024) + 1, true)]
    public async Task A_body_over_one_megabyte_is_a_413_also_when_it_may_be_repeated(int bytes, bool repeatable)
    {
        var body = Encoding.UTF8.GetBytes(A.Referral().With("concern", new string('x', bytes)).ToJsonString());
        var answer = await scene.Lead.Post("/referrals", body, repeatable ? [("Idempotency-Key", $"stor-{bytes}")] : []);
        Assert.Equal("413 request.too-large", answer.Said);
    }

    [Theory]
    [InlineData("/log-ind")]
    [InlineData("/henvendelse/0183")]
    [InlineData("/henvisninger/ny")]
    public async Task A_form_too_large_or_of_too_many_fields_is_said_to_be_that(string page)
    {
        using var client = scene.Site.Nobody();
        using var large = new FormUrlEncodedContent([new("name", new string('n', 1_200_000))]);
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 2000).Select(i => KeyValuePair.Create($"field{i}", "x")));

        using var tooLarge = await client.PostAsync(page, large, TestContext.Current.CancellationToken);
        using var tooMany = await client.PostAsync(page, many, TestContext.Current.CancellationToken);

        Assert.Equal((413, 400), ((int)tooLarge.StatusCode, (int)tooMany.StatusCode));
    }

    [Fact]
    public async Task A_page_that_has_many_fields_takes_them()
    {
        using var client = scene.Site.Nobody();
        using var many = new FormUrlEncodedContent(Enumerable.Range(0, 2000).Select(i => KeyValuePair.Create($"Lines[{i}].Name", "x")));
        using var answer = await client.PostAsync(
            $"/businesscase/{Guid.CreateVersion7():N}/ret",
            many,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_one_megabyte_of_unstated_length_is_a_413()
    {
        using var endless = new PushStream(10 * 1024 * 1024);
        var answer = await scene.Lead.Call(HttpMethod.Post, "/referrals", endless);
        Assert.Equal("413 request.too-large", answer.Said);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        Assert.Equal(
            "400 request.key-too-long",
            (await scene.Lead.Post("/referrals", A.Referral(), ("Idempotency-Key", new string('k', 201)))).Said
        );
    }

    [Fact]
    public async Task A_long_purpose_is_kept_short_and_harms_nothing()
    {
        (await scene.Lead.Call(HttpMethod.Get, "/referrals", null, ("X-Purpose", new string('f', 5000)))).Expect(HttpStatusCode.OK);
    }

    private async Task<int> Count() => (await scene.Lead.Fetch("/referrals"))["total"].GetInt32();

    /// <summary>Sends in pieces, and does not say how much.</summary>
    private sealed class PushStream : HttpContent
    {
        private readonly int bytes;

        public PushStream(int bytes)
        {
            this.bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)' ');
            for (var sent = 0; sent < bytes; sent += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length) => (length = -1) > 0;
    }
}
