using System.Text;
using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Tests.Toy;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Tests.Web;

/// <summary>Every way in which a body can be wrong, through a real request: 400, the path, nothing stored.</summary>
public sealed class StrictJsonTests(Door door) : IClassFixture<Door>
{
    [Theory]
    [InlineData("an unknown property", """{"shelf":"A","shelfs":"B"}""", "shelfs")]
    [InlineData("an unknown property inside", """{"shelf":"A","riskFactors":[{"code":"B3"},{"kode":"B3"}]}""", "riskFactors[1].kode")]
    [InlineData("a property in other case", """{"Shelf":"A"}""", "Shelf")]
    [InlineData("a property twice", """{"shelf":"A","shelf":"B"}""", "shelf")]
    [InlineData("a number for a text", """{"shelf":7}""", "shelf")]
    [InlineData("an object for a text", """{"shelf":{}}""", "shelf")]
    [InlineData("a text for a list", """{"shelf":"A","riskFactors":"B3"}""", "riskFactors")]
    [InlineData("a lone high surrogate", """{"shelf":"\ud800"}""", "shelf")]
    [InlineData("a lone low surrogate", """{"shelf":"\udc00x"}""", "shelf")]
    [InlineData("a list for an object", "[]", null)]
    [InlineData("a text alone", "\"A\"", null)]
    [InlineData("null", "null", null)]
    [InlineData("nothing", "", null)]
    [InlineData("a comment", """{"shelf":"A"/* so */}""", null)]
    [InlineData("a comma too many", """{"shelf":"A",}""", null)]
    [InlineData("cut short", """{"shelf":"A""", null)]
    [InlineData("two bodies", """{"shelf":"A"}{"shelf":"B"}""", null)]
    [InlineData("single quotes", "{'shelf':'A'}", null)]
    public async Task A_body_that_cannot_be_read_is_refused_with_its_path(string what, string json, string? path)
    {
        var answer = await door.Post(json);
        Assert.True(
            answer is { Status: 400, Type: "application/problem+json", Code: "request.malformed" },
            $"{what}: {answer.Status} {answer.Body}"
        );
        if (path is not null)
        {
            Assert.Equal([path], answer.Fields);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        foreach (
            var bad in (byte[][])
                [
                    [0xff],
                    [0xc3, 0x28],
                    [0xed, 0xa0, 0x80],
                    [0xf8, 0x88],
                ]
        )
        {
            byte[] body = [.. "{\"shelf\":\""u8, .. bad, .. "\"}"u8];
            var answer = await door.Post(body);
            Assert.Equal((400, "request.malformed"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var deep = new StringBuilder().Insert(0, "{\"shelf\":", 10_000).Append('1').Append('}', 10_000).ToString();
        Assert.Equal("request.malformed", (await door.Post(deep)).Code);
        Assert.Equal("request.malformed", (await door.Post(new string('[', 100_000))).Code);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_as_too_large()
    {
        // the door closes before it has read so much: who does not ask first may still be sending
        var answer = await door.Send(
            HttpMethod.Post,
            "/api/v1/notes",
            Role.Lead,
            new StringContent($$"""{"shelf":"{{new string('x', Door.LargestBody)}}"}""", Encoding.UTF8, "application/json"),
            ("Expect", "100-continue")
        );
        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        var answer = await door.Send(
            HttpMethod.Post,
            "/api/v1/notes",
            Role.Lead,
            new StringContent("shelf=A", Encoding.UTF8, "application/x-www-form-urlencoded")
        );
        Assert.Equal(415, answer.Status);
    }

    [Fact]
    public async Task Every_text_comes_back_as_it_went_in()
    {
        const string Text = "<script>'; DROP TABLE toy_note; -- Ægir & Şule عائشة 😀 \u2028";
        var answer = await door.Post(JsonSerializer.Serialize(new { shelf = "A", secret = Text }));
        Assert.Equal((201, Text), (answer.Status, answer.Json.GetProperty("secret").GetString()));
        Assert.Equal(Text, (await door.Send(HttpMethod.Get, answer.Headers["Location"], Role.Lead)).Json.GetProperty("secret").GetString());
    }

    [Theory]
    [InlineData("\"1\"", typeof(int))]
    [InlineData("1.0", typeof(int))]
    [InlineData("2147483648", typeof(int))]
    [InlineData("true", typeof(string))]
    [InlineData("\"true\"", typeof(bool))]
    [InlineData("1", typeof(Role))]
    [InlineData("\"Mayor\"", typeof(Role))]
    [InlineData("\"lead, pedagogue\"", typeof(Role))]
    [InlineData("\"Lead\"", typeof(Role))]
    [InlineData("\" lead\"", typeof(Role))]
    [InlineData("\"1\"", typeof(Role))]
    [InlineData("{\"Lead\":1}", typeof(Dictionary<Role, int>))]
    [InlineData("\"2026-02-30\"", typeof(DateOnly))]
    [InlineData("\"2026-5-1\"", typeof(DateOnly))]
    [InlineData("\"01-05-2026\"", typeof(DateOnly))]
    [InlineData("\"25:00\"", typeof(TimeOnly))]
    [InlineData("NaN", typeof(decimal))]
    [InlineData("null", typeof(int))]
    public void A_value_of_another_type_is_a_json_fault(string json, Type type) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type, Strict()));

    [Fact]
    public void Words_are_camel_case_text_and_a_version_is_not_shown()
    {
        Assert.Equal("\"pedagogue\"", JsonSerializer.Serialize(Role.Pedagogue, Strict()));
        Assert.Equal(Role.Pedagogue, JsonSerializer.Deserialize<Role?>("\"pedagogue\"", Strict()));
        Assert.Null(JsonSerializer.Deserialize<Role?>("null", Strict()));
        Assert.Equal("""{"lead":1}""", JsonSerializer.Serialize(new Dictionary<Role, int> { [Role.Lead] = 1 }, Strict()));
        Assert.Equal(
            """{"id":"00000000-0000-0000-0000-000000000000","shelf":"Ægir","secret":null}""",
            JsonSerializer.Serialize(new NoteAnswer(default, "Ægir", null, 3), Strict())
        );
    }

    [Fact]
    public void A_kept_text_is_given_in_the_readers_language()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Languages.English;
        Assert.Equal("\"shelf\"", JsonSerializer.Serialize(new LocalText("hylde", "shelf"), Strict()));
        System.Globalization.CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal("\"hylde\"", JsonSerializer.Serialize(new LocalText("hylde", "shelf"), Strict()));
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        StrictJson.Apply(options);
        return options;
    }
}
