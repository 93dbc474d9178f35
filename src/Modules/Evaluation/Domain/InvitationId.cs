using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

[JsonConverter(typeof(EntityIdJsonConverter<InvitationId>))]
internal readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId New() => EntityId.New<InvitationId>();

    public static InvitationId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out InvitationId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
