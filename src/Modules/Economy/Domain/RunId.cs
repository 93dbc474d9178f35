using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The id of a sensitivity run. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<RunId>))]
internal readonly record struct RunId(Guid Value) : IEntityId<RunId>
{
    public static RunId New() => EntityId.New<RunId>();

    public static RunId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out RunId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
