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
    internal Recipient? Recipient { get; private set; }

    public int WorkdaysToAnswer => this.Reception().WorkdaysToAnswer;

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellation)
    {
        if (await this.Reception().At(code, cancellation) is not { IsOpen: true } open)
        {
            return this.Closed(texts);
        }

        Recipient = open;
        this.Dress(open, texts);
        return Page();
    }
}
