using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>The id of an API token; it opens nothing. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<TokenId>))]
internal readonly record struct TokenId(Guid Value) : IEntityId<TokenId>
{
    public static TokenId New() => EntityId.New<TokenId>();

    public static TokenId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out TokenId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
