using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Shared.Web;

/// <summary>The one mapping from a refusal to a page's error summary.</summary>
public static class PageRefusals
{
    /// <summary>What is true of a page where it is not of the API: it keeps what was written, and has taken the new version.</summary>
    private const string StaleOnPage = "record.stale-on-page";

    /// <summary>Sends what a form holds, if it could be read. True when it was done; otherwise what hinders it stands at its field.</summary>
    public static async Task<bool> Did<T>(
        this ModelStateDictionary state,
        Func<Task<Result<T>>> send,
        Phrasebook texts,
        string prefix = "Input"
    )
    {
        if (state.IsValid && (await send()).Refusal is { } refusal)
        {
            state.Show(refusal, texts, prefix);
        }

        return state.IsValid;
    }

    /// <summary>What a form's field holds from now on, whatever was sent in it. Who saw the refusal has seen that another saved: her next press is her own choice.</summary>
    public static T Renewed<T>(this ModelStateDictionary state, string field, T value)
    {
        state.Remove(field);
        return value;
    }

    /// <summary>Puts the refusal's texts at their fields, under <paramref name="prefix"/> (the name of the page's bound model), or at the top if it concerns none.</summary>
    public static void Show(this ModelStateDictionary state, Refusal refusal, Phrasebook texts, string prefix = "Input")
    {
        if (refusal.Fields.Count == 0)
        {
            state.AddModelError("", refusal.Code == Refusal.Stale.Code ? texts[StaleOnPage] : texts[refusal.Code, refusal.Arguments]);
        }

        foreach (var field in refusal.Fields)
        {
            state.AddModelError(prefix.Length == 0 ? field.Field : $"{prefix}.{field.Field}", texts[field.Code, field.Arguments]);
        }
    }
}
