using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>The id of a course. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<CourseId>))]
public readonly record struct CourseId(Guid Value) : IEntityId<CourseId>
{
    public static CourseId New() => EntityId.New<CourseId>();

    public static CourseId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out CourseId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}
