using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>The id of a break-glass opening. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<OpeningId>))]
internal readonly record struct OpeningId(Guid Value) : IEntityId<OpeningId>
{
    public static OpeningId New() => EntityId.New<OpeningId>();

    public static OpeningId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out OpeningId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
