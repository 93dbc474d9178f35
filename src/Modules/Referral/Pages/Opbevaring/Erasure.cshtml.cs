using BarnetIMidten.Referrals.Features.ConfirmErasure;
using BarnetIMidten.Referrals.Features.RefuseErasure;
using BarnetIMidten.Referrals.Features.ShowErasure;
using BarnetIMidten.Referrals.Features.StartErasure;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Opbevaring;

[Allow(Role.Lead, Role.Administrator)]
[KeepsDraft("draft.erasure", Form = nameof(Start))]
public sealed class ErasureModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public WhyForm Start { get; set; } = new();

    [BindProperty]
    public WhyForm Refuse { get; set; } = new();

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    public bool MayStart => call.Known.Role == Role.Administrator;

    internal ShowErasure.View View
    {
        get => field ?? throw new InvalidOperationException("The case is not loaded");
        private set;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Shown(cancellation);

    public Task<IActionResult> OnPostStartAsync(CancellationToken cancellation) =>
        Act(new StartErasure.Command(Id, new StartErasure.Body(Start.Reason)), nameof(Start), cancellation);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) => Act(new ConfirmErasure.Command(Id), "", cancellation);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) =>
        Act(new RefuseErasure.Command(Id, new RefuseErasure.Body(Refuse.Reason)), nameof(Refuse), cancellation);

    private async Task<IActionResult> Act<T>(IMessage<T> message, string form, CancellationToken cancellation)
    {
        if (await ModelState.Did(() => send.Send(message, cancellation), texts, form))
        {
            return Redirect("/sletninger");
        }

        Refused = form;
        return await Shown(cancellation);
    }

    private async Task<IActionResult> Shown(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowErasure.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        View = read.Value;
        return Page();
    }

    public sealed class WhyForm
    {
        public string? Reason { get; set; }
    }
}
