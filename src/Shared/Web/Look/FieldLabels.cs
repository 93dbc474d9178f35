using Microsoft.AspNetCore.Mvc.Rendering;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The fields of the page, in the order they stand, and what they are called: each row tells, the error summary asks.</summary>
internal sealed class FieldLabels
{
    private readonly Dictionary<string, Told> fields = new(StringComparer.OrdinalIgnoreCase);

    public static FieldLabels Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FieldLabels)] is not FieldLabels known)
        {
            view.HttpContext.Items[typeof(FieldLabels)] = known = new FieldLabels();
        }

        return known;
    }

    public void Tell(string name, string label) => fields.TryAdd(name, new Told(name, label, fields.Count));

    /// <summary>A refusal names a field as the API does, <c>Input.riskFactors</c>; the page may write it with other capitals.</summary>
    public Told? Find(string name) => fields.GetValueOrDefault(name);

    internal sealed record Told(string Name, string Label, int Place);
}
