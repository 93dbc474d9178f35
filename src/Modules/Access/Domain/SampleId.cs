using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>The id of a sample drawn from the log of use. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<SampleId>))]
internal readonly record struct SampleId(Guid Value) : IEntityId<SampleId>
{
    public static SampleId New() => EntityId.New<SampleId>();

    public static SampleId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SampleId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
