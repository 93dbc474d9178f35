using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>The id of a consent. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ConsentId>))]
internal readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId New() => EntityId.New<ConsentId>();

    public static ConsentId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ConsentId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
