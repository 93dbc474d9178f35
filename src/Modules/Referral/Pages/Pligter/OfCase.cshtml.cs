using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Pligter;

/// <summary>The consents of one case, what those taken back stop, and what was shared already.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
public sealed class OfCaseModel(Dispatcher send) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    internal ReadConsents.Answer? Case { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadConsents.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Case = read.Value;
        return Page();
    }
}
