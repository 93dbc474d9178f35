using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.Primitives;

namespace BarnetIMidten.Shared.Desk;

/// <summary>Fills a page's bound properties from fields that were sent on another day, as if they were sent now.</summary>
internal sealed class FormRefiller(IModelMetadataProvider shapes, IModelBinderFactory binders)
{
    /// <param name="calm">Whether nothing is said to be wrong with them yet. Otherwise what cannot be read is told to the page, which chooses what to show.</param>
    /// <param name="wanted">Whether a bound property is to be filled, by the name under which it is sent.</param>
    public async Task Fill(
        PageContext page,
        object model,
        IReadOnlyDictionary<string, string[]> fields,
        Func<string, bool> wanted,
        bool calm = true
    )
    {
        var values = new FormValueProvider(
            BindingSource.Form,
            new FormCollection(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.OrdinalIgnoreCase)),
            CultureInfo.CurrentCulture
        );
        foreach (var bound in page.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>())
        {
            var name = bound.BindingInfo?.BinderModelName ?? bound.Name;
            if (wanted(name) && values.ContainsPrefix(name))
            {
                await Fill(page, model, bound, name, values, calm);
            }
        }
    }

    private async Task Fill(
        PageContext page,
        object model,
        PageBoundPropertyDescriptor bound,
        string name,
        FormValueProvider values,
        bool calm
    )
    {
        var shape = shapes.GetMetadataForProperty(model.GetType(), bound.Property.Name);
        var binder = binders.CreateBinder(new ModelBinderFactoryContext { Metadata = shape });
        foreach (var (key, _) in page.ModelState.FindKeysWithPrefix(name).ToList())
        {
            page.ModelState.Remove(key);
        }

        var binding = DefaultModelBindingContext.CreateBindingContext(page, values, shape, bindingInfo: null, name);
        await binder.BindModelAsync(binding);
        if (binding.Result.IsModelSet)
        {
            bound.Property.SetValue(model, binding.Result.Model);
            if (calm)
            {
                Calm(page.ModelState, name);
            }
        }
    }

    /// <summary>What could be read stands in the model alone, where the page may still mend it; what could not is shown as it was written.</summary>
    private static void Calm(ModelStateDictionary state, string name)
    {
        foreach (var (key, entry) in state.FindKeysWithPrefix(name).ToList())
        {
            var (isWrong, raw, attempted) = (entry.Errors.Count > 0, entry.RawValue, entry.AttemptedValue);
            state.Remove(key);
            if (isWrong)
            {
                state.SetModelValue(key, raw, attempted);
            }
        }
    }
}
