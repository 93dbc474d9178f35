using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

[JsonConverter(typeof(EntityIdJsonConverter<EffectFigureId>))]
internal readonly record struct EffectFigureId(Guid Value) : IEntityId<EffectFigureId>
{
    public static EffectFigureId New() => EntityId.New<EffectFigureId>();

    public static EffectFigureId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out EffectFigureId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
