using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.StopOp;

/// <summary>A meeting or an interview is written down, with as many adjustments as there are: an empty row stands ready at the end.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.stop-op")]
public sealed class NewModel(Dispatcher send, IStaff staff, CallContext call, DanishClock clock, Phrasebook texts)
    : PageModel,
        ITakesUpDraft
{
    [BindProperty]
    public StopOpForm Input { get; set; } = new();

    internal IReadOnlyList<Choice> Kinds => texts.Choices<StopOpKind>("stop-op.kind");

    internal IReadOnlyList<Choice> Owners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input = new StopOpForm { Kind = Word.Spelt(StopOpKind.Meeting), HeldOn = clock.Today };
        await TakeUp(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var made = await send.Send(new RecordStopOp.Command(Input.Body()), cancellation);
            if (made.Refusal is not { } refusal)
            {
                return Redirect($"/evaluering/stop-op/{made.Value.Id}");
            }

            ModelState.Show(Input.AsTyped(refusal), texts);
        }

        await TakeUp(cancellation);
        return Page();
    }

    public async Task TakeUp(CancellationToken cancellation)
    {
        Input.MakeRoom();
        Owners = await staff.OwnersFor(call, cancellation);
    }
}
