using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

[JsonConverter(typeof(EntityIdJsonConverter<StopOpId>))]
internal readonly record struct StopOpId(Guid Value) : IEntityId<StopOpId>
{
    public static StopOpId New() => EntityId.New<StopOpId>();

    public static StopOpId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out StopOpId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
