using BarnetIMidten.Programmes.Features.PlanTurn;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Feature;

/// <summary>A turn of one switch that shall happen by itself, at a day and time by the clocks of Denmark.</summary>
[Allow(Role.Administrator)]
[KeepsDraft("draft.switch-turn")]
public sealed class PlanModel(Dispatcher send, Phrasebook texts, DanishClock clock) : PageModel
{
    [BindProperty]
    public TurnForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Name { get; set; }

    public SwitchLook Switch
    {
        get => field ?? throw new InvalidOperationException("The switch is not loaded");
        private set;
    }

    public IReadOnlyList<Choice> Ways => [new("True", texts["feature.plan-to-on"]), new("False", texts["feature.plan-to-off"])];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input = new TurnForm
        {
            Enabled = !Switch.IsOn,
            Day = clock.Today.AddDays(1),
            Time = TimeOnly.MinValue,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input is { Day: { } on, Time: { } shown } && DanishClock.Skips(on, shown))
        {
            ModelState.AddModelError("Input.Time", texts["feature.plan-skipped"]);
        }

        if (ModelState.IsValid)
        {
            DateTimeOffset? at = Input is { Day: { } day, Time: { } time } ? DanishClock.At(day, time) : null;
            var planned = await send.Send(new PlanTurn.Command(Name ?? "", new PlanTurn.Body(Input.Enabled, at, Input.Note)), cancellation);
            if (planned.Refusal is not { } refusal)
            {
                return Redirect("/funktioner");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(AtTheForm(refusal), texts);
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    /// <summary>The instant is two fields here: what is missing is told at the one that is, the rest at the day.</summary>
    private Refusal AtTheForm(Refusal refusal) =>
        refusal with
        {
            Fields =
            [
                .. refusal.Fields.Select(f =>
                    f.Field == "at" ? f with { Field = Input.Day is null || Input.Time is not null ? "Day" : "Time" } : f
                ),
            ],
        };

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await new Looks(send, texts).One(Name, cancellation) is not { } found)
        {
            return false;
        }

        Switch = found;
        return true;
    }
}
