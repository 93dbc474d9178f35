namespace BarnetIMidten.Shared.Web;

/// <summary>Names of fields, as forms and refusals write them.</summary>
public static class FieldNames
{
    /// <summary>Whether a field is this part of a form or stands within it: <c>Child.LastName</c> in <c>Child</c>, <c>Guardians[0].Name</c> in <c>Guardians</c>.</summary>
    public static bool IsWithin(this string field, string part) =>
        field.StartsWith(part, StringComparison.OrdinalIgnoreCase) && (field.Length == part.Length || field[part.Length] is '.' or '[');
}
