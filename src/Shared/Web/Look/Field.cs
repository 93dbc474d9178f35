using System.Collections;
using System.Globalization;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>One field of a form as the rows need it: its name and id, what is wrong with it, and what was written, also when it could not be read.</summary>
internal sealed class Field
{
    private readonly ModelStateEntry? entry;
    private readonly object? model;

    public Field(ModelExpression expression, ViewContext view)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        model = expression.Model;
        Type = Nullable.GetUnderlyingType(expression.ModelExplorer.ModelType) ?? expression.ModelExplorer.ModelType;
        view.ViewData.ModelState.TryGetValue(Name, out entry);
    }

    public string Name { get; }
    public Type Type { get; }
    public string Id => IdOf(Name);
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";
    public bool IsWrong => entry?.Errors.Count > 0;

    /// <summary>What is wrong; an empty message stands for a value that could not be read.</summary>
    public IEnumerable<string> Errors => entry?.Errors.Select(e => e.ErrorMessage) ?? [];

    /// <summary>What was sent, else what the model holds; several for a row of chips.</summary>
    public IReadOnlyList<string> Values(Func<object, string> text) =>
        entry?.RawValue switch
        {
            string[] sent => sent,
            string sent => [sent],
            _ => model switch
            {
                null => [],
                string one => [one],
                IEnumerable many => [.. many.Cast<object>().Select(text)],
                var one => [text(one)],
            },
        };

    public string? First(Func<object, string> text) => Values(text) is [var first, ..] ? first : null;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>A value as it is sent, the same in every language.</summary>
    public static string Sent(object value) =>
        value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            Enum word => Word.Spelt(word),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
