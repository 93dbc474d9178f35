using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The order in which a page's model declares its fields, which is the order they are filled in. ModelState itself has none.</summary>
internal static class FieldOrder
{
    /// <summary>A text that sorts a key (<c>Input.Factors[1].Note</c>) by the place of each of its steps.</summary>
    public static string Of(string key, ModelMetadata page)
    {
        var metadata = page;
        var place = "";
        foreach (var step in key.Split('.'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            var index =
                metadata?.Properties.ToList().FindIndex(p => string.Equals(p.PropertyName, name, StringComparison.OrdinalIgnoreCase)) ?? -1;
            // what is not a property comes last
            place +=
                (index < 0 ? 9999 : index).ToString("D4", CultureInfo.InvariantCulture)
                + (bracket < 0 ? "" : step[bracket..].PadLeft(8, '0'));
            metadata = index < 0 ? null : metadata!.Properties[index];
            metadata = metadata?.ElementMetadata ?? metadata;
        }

        return place;
    }
}
