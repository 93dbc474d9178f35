using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The id of a flexible grant. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<FlexGrantId>))]
internal readonly record struct FlexGrantId(Guid Value) : IEntityId<FlexGrantId>
{
    public static FlexGrantId New() => EntityId.New<FlexGrantId>();

    public static FlexGrantId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out FlexGrantId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
