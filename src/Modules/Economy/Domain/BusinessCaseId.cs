using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The id of a version of a business case. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<BusinessCaseId>))]
internal readonly record struct BusinessCaseId(Guid Value) : IEntityId<BusinessCaseId>
{
    public static BusinessCaseId New() => EntityId.New<BusinessCaseId>();

    public static BusinessCaseId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out BusinessCaseId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
