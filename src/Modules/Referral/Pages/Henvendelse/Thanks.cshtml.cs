using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>What happens now. It knows nothing of what was sent, or whether anything was.</summary>
[OpenToAll]
public sealed class ThanksModel(Phrasebook texts) : PageModel
{
    internal Door? Door { get; private set; }

    public int WorkdaysToAnswer => this.Doorstep().WorkdaysToAnswer;

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellation)
    {
        if (await this.Doorstep().At(code, cancellation) is not { IsOpen: true } open)
        {
            return this.Closed(texts);
        }

        Door = open;
        this.Dress(open, texts);
        return Page();
    }
}
