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

/// <summary>What came of an adjustment; or it becomes another.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.adjustment", Form = nameof(Done))]
public sealed class AdjustModel(Dispatcher send, IStaff staff, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    [BindProperty]
    public DoneForm Done { get; set; } = new();

    [BindProperty]
    public ChangeForm Change { get; set; } = new();

    internal AdjustmentAnswer? Found { get; private set; }

    internal IReadOnlyList<Choice> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await Show(cancellation);
        Done = new DoneForm { DoneOn = clock.Today };
        Change = new ChangeForm
        {
            Text = Found?.Text,
            OwnerId = Found?.OwnerId.ToString(),
            DueOn = Found?.DueOn,
        };
        return shown;
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancellation)
    {
        var command = new MeetAdjustment.Command(EntityId.Read<AdjustmentId>(Id), new MeetAdjustment.Body(Done.DoneOn, Done.Outcome));
        return await ModelState.Did(() => send.Send(command, cancellation), texts, nameof(Done)) ? Back() : await Show(cancellation);
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation)
    {
        var body = new ChangeAdjustment.Body(Change.Text, StopOpForm.Owner(Change.OwnerId), Change.DueOn);
        var command = new ChangeAdjustment.Command(EntityId.Read<AdjustmentId>(Id), body);
        return await ModelState.Did(() => send.Send(command, cancellation), texts, nameof(Change)) ? Back() : await Show(cancellation);
    }

    private RedirectResult Back() => Redirect("/evaluering/stop-op");

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var found = await send.Send(new ReadAdjustment.Query(EntityId.Read<AdjustmentId>(Id)), cancellation);
        if (found.Refusal is not null)
        {
            return NotFound();
        }

        Found = found.Value;
        var known = await staff.OwnersFor(call, cancellation);
        Owners = known.Any(o => o.Value == Found.OwnerId.ToString())
            ? known
            : [.. known, new Choice(Found.OwnerId.ToString(), Found.OwnerName ?? texts["stop-op.owner-gone"])];
        return Page();
    }

    public sealed class DoneForm
    {
        public DateOnly? DoneOn { get; set; }
        public string? Outcome { get; set; }
    }

    public sealed class ChangeForm
    {
        public string? Text { get; set; }
        public string? OwnerId { get; set; }
        public DateOnly? DueOn { get; set; }
    }
}
