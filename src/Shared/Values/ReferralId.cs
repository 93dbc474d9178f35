using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The id of a referral. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<ReferralId>))]
public readonly record struct ReferralId(Guid Value) : IEntityId<ReferralId>
{
    public static ReferralId New() => EntityId.New<ReferralId>();

    public static ReferralId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out ReferralId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
