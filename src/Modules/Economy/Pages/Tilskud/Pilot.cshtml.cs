using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>When the pilot ends, when it is to be evaluated, and what the evaluation found (K4).</summary>
[Allow(Role.Lead, Role.Controller)]
[KeepsDraft("draft.pilot", Form = nameof(Findings), At = "evaluering")]
public sealed class PilotModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty]
    public DaysForm Days { get; set; } = new();

    [BindProperty]
    public FindingsForm Findings { get; set; } = new();

    /// <summary>What was seen is what is changed.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    internal PilotAnswer Pilot
    {
        get => field ?? throw new InvalidOperationException("The pilot was not read");
        private set;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Days = new DaysForm
        {
            EndsOn = Pilot.EndsOn,
            EvaluationDueOn = Pilot.EvaluationDueOn,
            Note = Pilot.Note,
        };
        Findings.On ??= clock.Today;
        return Page();
    }

    public Task<IActionResult> OnPostDaysAsync(CancellationToken cancellation) =>
        Do(new PutPilot.Command(new PutPilot.Body(Days.EndsOn, Days.EvaluationDueOn, Days.Note)), nameof(Days), cancellation);

    public Task<IActionResult> OnPostFindingsAsync(CancellationToken cancellation) =>
        Do(new EvaluatePilot.Command(new EvaluatePilot.Body(Findings.On, Findings.Findings)), nameof(Findings), cancellation);

    private async Task<IActionResult> Do(IMessage<PilotAnswer> message, string form, CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        if (ModelState.IsValid)
        {
            if ((await send.Send(message, cancellation)).Refusal is not { } refusal)
            {
                return Redirect("/tilskud/forsoeg");
            }

            ModelState.Show(refusal, texts, form);
        }

        Refused = form;
        ModelState.Remove(nameof(SeenVersion));
        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadPilot.Query(), cancellation);
        if (read.Refusal is not null)
        {
            return false;
        }

        Pilot = read.Value;
        SeenVersion = Pilot.Version;
        return true;
    }

    public sealed class DaysForm
    {
        public DateOnly? EndsOn { get; set; }
        public DateOnly? EvaluationDueOn { get; set; }
        public string? Note { get; set; }
    }

    public sealed class FindingsForm
    {
        public DateOnly? On { get; set; }
        public string? Findings { get; set; }
    }
}
