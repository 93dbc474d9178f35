using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Forklaring;

/// <summary>The explanation on a sheet of paper that the parents can take home, in Danish or English.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
public sealed class ExplanationModel(Dispatcher send) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    public string OwnRule => RuleSources.Own;

    internal ExplanationAnswer Explanation
    {
        get => field ?? throw new InvalidOperationException("The explanation is not loaded");
        private set;
    }

    /// <summary>The language that the sheet is not in.</summary>
    public string Other => Languages.EnglishNow ? "da" : "en";

    public async Task<IActionResult> OnGetAsync(string? sprog, CancellationToken cancellation)
    {
        var language = sprog is null ? null : Languages.Of(sprog);
        if (language is not null)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        }

        var made = await send.Send(new ReadExplanation.Query(Id), cancellation);
        if (made.Refusal is not null)
        {
            return NotFound();
        }

        Explanation = made.Value;
        return language is null ? Page() : new ShownIn(language);
    }
}
