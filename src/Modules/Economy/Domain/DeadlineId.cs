using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The id of a deadline of the follow-up. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<DeadlineId>))]
internal readonly record struct DeadlineId(Guid Value) : IEntityId<DeadlineId>
{
    public static DeadlineId New() => EntityId.New<DeadlineId>();

    public static DeadlineId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out DeadlineId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
