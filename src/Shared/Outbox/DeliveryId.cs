using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>The id of a delivery; whoever receives it twice knows it by this. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<DeliveryId>))]
public readonly record struct DeliveryId(Guid Value) : IEntityId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out DeliveryId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
