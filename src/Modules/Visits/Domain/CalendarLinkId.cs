using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>The id of a calendar link; not what opens it. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<CalendarLinkId>))]
internal readonly record struct CalendarLinkId(Guid Value) : IEntityId<CalendarLinkId>
{
    public static CalendarLinkId New() => EntityId.New<CalendarLinkId>();

    public static CalendarLinkId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out CalendarLinkId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
