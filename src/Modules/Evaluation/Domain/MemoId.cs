using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

[JsonConverter(typeof(EntityIdJsonConverter<MemoId>))]
internal readonly record struct MemoId(Guid Value) : IEntityId<MemoId>
{
    public static MemoId New() => EntityId.New<MemoId>();

    public static MemoId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out MemoId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
