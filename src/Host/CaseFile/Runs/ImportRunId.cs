using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>The id of an import that goes on in the background. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ImportRunId>))]
internal readonly record struct ImportRunId(Guid Value) : IEntityId<ImportRunId>
{
    public static ImportRunId New() => EntityId.New<ImportRunId>();

    public static ImportRunId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ImportRunId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
