using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>What the fields of the page are called: each row tells, the error summary asks.</summary>
internal sealed class FieldLabels
{
    private readonly Dictionary<string, string> labels = new(StringComparer.OrdinalIgnoreCase);

    public static FieldLabels Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FieldLabels)] is not FieldLabels known)
        {
            view.HttpContext.Items[typeof(FieldLabels)] = known = new FieldLabels();
        }

        return known;
    }

    public void Tell(string field, string label) => labels.TryAdd(field, label);

    public string? Find(string field) => labels.GetValueOrDefault(field);
}
