using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead, Role.Pedagogue)]
public sealed class RegisterModel(Dispatcher send, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    /// <summary>An open referral of the same child was found: the form asks whether it is another child.</summary>
    public bool IsDuplicate { get; private set; }

    public void OnGet() => Input = ReferralInput.Empty(clock.Today);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Input.WithRoom();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var registered = await send.Send(new RegisterReferral.Command(Input.Body()), cancellation);
        if (registered.Refusal is not { } refusal)
        {
            return Redirect($"/henvisninger/{registered.Value.Id}");
        }

        IsDuplicate = refusal.Code == "referral.duplicate";
        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        return Page();
    }
}
