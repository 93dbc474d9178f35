using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The id of a programme version. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ProgrammeVersionId>))]
public readonly record struct ProgrammeVersionId(Guid Value) : IEntityId<ProgrammeVersionId>
{
    public static ProgrammeVersionId New() => EntityId.New<ProgrammeVersionId>();

    public static ProgrammeVersionId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ProgrammeVersionId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
