using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead, Role.Pedagogue)]
[KeepsDraft("draft.referral", About = "Input.Child.FirstName")]
public sealed class RegisterModel(Dispatcher send, DanishClock clock, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    /// <summary>An open referral of the same child was found: the form asks whether it is another child.</summary>
    public bool IsDuplicate { get; private set; }

    public void OnGet() => Input = ReferralInput.Empty(clock.Today);

    Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => Task.FromResult(Input.WithRoom());

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
            var look = CprNotice.Of(registered.Value.Child.Cpr) is null ? "" : "#familien";
            return Redirect($"/henvisninger/{registered.Value.Id}{look}");
        }

        IsDuplicate = refusal.Code == "referral.duplicate";
        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        return Page();
    }
}
