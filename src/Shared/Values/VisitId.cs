using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The id of a visit. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<VisitId>))]
public readonly record struct VisitId(Guid Value) : IEntityId<VisitId>
{
    public static VisitId New() => EntityId.New<VisitId>();

    public static VisitId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out VisitId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
