using System.Text.Json;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class ReferralIdTests : EntityIdTests<ReferralId>;

public sealed class CourseIdTests : EntityIdTests<CourseId>;

public sealed class VisitIdTests : EntityIdTests<VisitId>;

public sealed class UserIdTests : EntityIdTests<UserId>;

public sealed class ProgrammeVersionIdTests : EntityIdTests<ProgrammeVersionId>;

public abstract class EntityIdTests<TId>
    where TId : struct, IEntityId<TId>
{
    private const string Text = "019a0f3c5b7e7c0d8e1f2a3b4c5d6e7f";

    private static readonly TId Known = TId.From(Guid.Parse(Text));

    private sealed record Body(TId Id);

    [Fact]
    public void Its_text_is_32_lowercase_hexadecimal_digits() => Assert.Equal(Text, Known.ToString());

    [Fact]
    public void A_new_id_is_of_version_7_and_never_the_same()
    {
        var ids = Enumerable.Range(0, 100).Select(_ => EntityId.New<TId>()).ToHashSet();
        Assert.Equal(100, ids.Count);
        Assert.All(ids, id => Assert.Equal(7, id.Value.Version));
    }

    [Theory]
    [InlineData(Text, true)]
    [InlineData("019A0F3C5B7E7C0D8E1F2A3B4C5D6E7F", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("42", false)]
    [InlineData("019a0f3c5b7e7c0d8e1f2a3b4c5d6e7", false)]
    [InlineData("019a0f3c5b7e7c0d8e1f2a3b4c5d6e7f0", false)]
    [InlineData("019a0f3c5b7e7c0d8e1f2a3b4c5d6e7g", false)]
    [InlineData(" 019a0f3c5b7e7c0d8e1f2a3b4c5d6e7f", false)]
    [InlineData("019a0f3c-5b7e-7c0d-8e1f-2a3b4c5d6e7f", false)]
    public void A_malformed_text_is_the_id_of_nothing(string? text, bool known) =>
        Assert.Equal(known ? Known : default, EntityId.Read<TId>(text));

    [Fact]
    public void The_type_itself_offers_the_parsing_that_route_binding_looks_for()
    {
        var parse = typeof(TId).GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), typeof(TId).MakeByRefType()]);
        object?[] arguments = ["no id at all", null, Known];
        Assert.Equal(true, parse?.Invoke(null, arguments));
        Assert.Equal(default(TId), arguments[2]);
    }

    [Fact]
    public void It_goes_through_JSON_as_a_string()
    {
        var json = JsonSerializer.Serialize(new Body(Known));
        Assert.Equal($$"""{"Id":"{{Text}}"}""", json);
        Assert.Equal(new Body(Known), JsonSerializer.Deserialize<Body>(json));
    }

    [Fact]
    public void It_goes_through_JSON_as_a_key()
    {
        var json = JsonSerializer.Serialize(new Dictionary<TId, int> { [Known] = 3 });
        Assert.Equal($$"""{"{{Text}}":3}""", json);
        Assert.Equal(3, JsonSerializer.Deserialize<Dictionary<TId, int>>(json)![Known]);
    }

    [Fact]
    public void A_malformed_string_in_JSON_is_the_id_of_nothing() =>
        Assert.Equal(new Body(default), JsonSerializer.Deserialize<Body>("""{"Id":"42"}"""));

    [Fact]
    public void An_omitted_nullable_id_is_null() => Assert.Null(JsonSerializer.Deserialize<TId?>("null"));

    [Theory]
    [InlineData("""{"Id":42}""")]
    [InlineData("""{"Id":null}""")]
    [InlineData("""{"Id":{}}""")]
    [InlineData("""{"Id":true}""")]
    public void Anything_but_a_string_is_a_JSON_fault_at_its_path(string json)
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Body>(json));
        Assert.Equal("$.Id", fault.Path);
    }
}
