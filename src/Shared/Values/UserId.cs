using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The id of a user. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<UserId>))]
public readonly record struct UserId(Guid Value) : IEntityId<UserId>
{
    public static UserId New() => EntityId.New<UserId>();

    public static UserId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out UserId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
