using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The id of a use of a flexible grant. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<GrantUseId>))]
internal readonly record struct GrantUseId(Guid Value) : IEntityId<GrantUseId>
{
    public static GrantUseId New() => EntityId.New<GrantUseId>();

    public static GrantUseId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out GrantUseId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
