using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>The id of a goal. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<GoalId>))]
internal readonly record struct GoalId(Guid Value) : IEntityId<GoalId>
{
    public static GoalId New() => EntityId.New<GoalId>();

    public static GoalId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out GoalId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
