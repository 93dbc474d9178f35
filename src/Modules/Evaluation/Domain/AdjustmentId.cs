using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

[JsonConverter(typeof(EntityIdJsonConverter<AdjustmentId>))]
internal readonly record struct AdjustmentId(Guid Value) : IEntityId<AdjustmentId>
{
    public static AdjustmentId New() => EntityId.New<AdjustmentId>();

    public static AdjustmentId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out AdjustmentId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
