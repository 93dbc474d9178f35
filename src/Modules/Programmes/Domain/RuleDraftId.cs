using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>The id of a draft of rules. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<RuleDraftId>))]
internal readonly record struct RuleDraftId(Guid Value) : IEntityId<RuleDraftId>
{
    public static RuleDraftId New() => EntityId.New<RuleDraftId>();

    public static RuleDraftId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out RuleDraftId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
