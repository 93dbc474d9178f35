using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.CallOffTurn;
using BarnetIMidten.Programmes.Features.ListFeatures;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Feature;

/// <summary>The municipality's switches: what each does, how it stands, who threw it last and why, and a form to throw it.</summary>
[Allow(Role.Administrator)]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    public string Municipality => call.Known.Municipality.Value;

    [BindProperty]
    public ThrowForm Input { get; set; } = new();

    /// <summary>Which switch the form is about; the others keep their empty forms.</summary>
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? PageNumber { get; set; }

    /// <summary>What is in force instead of a switch.</summary>
    public string Programme { get; private set; } = "";

    public IReadOnlyList<SwitchLook> Switches { get; private set; } = [];

    public Paged<ThrowLook> History { get; private set; } = new([], 1, 1, 0);

    public int LastPage => (History.Total + History.PageSize - 1) / History.PageSize;

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var thrown = await send.Send(
                new ThrowSwitch.Command(Name ?? "", new ThrowSwitch.Body(Input.Enabled, Input.Note), AsksWhy: true),
                cancellation
            );
            if (thrown.Refusal is not { } refusal)
            {
                return Redirect("/funktioner");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal, texts);
        }

        await Load(cancellation);
        return Page();
    }

    /// <summary>Calls off a turn that lies ahead.</summary>
    public async Task<IActionResult> OnPostCallOffAsync(string? plan, CancellationToken cancellation)
    {
        _ = SwitchPlanId.TryParse(plan, null, out var id);
        var calledOff = await send.Send(new CallOffTurn.Command(Name ?? "", id), cancellation);
        if (calledOff.Refusal is not { } refusal)
        {
            return Redirect("/funktioner");
        }

        if (refusal.Kind == RefusalKind.NotFound)
        {
            return NotFound();
        }

        Name = null;
        ModelState.Show(refusal, texts);
        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation)
    {
        var features = (await send.Send(new ListFeatures.Query(), cancellation)).Value.Items;
        Programme = features.Single(f => f.Name == Flag.Programme).Variant is { } key
            ? texts["feature.programme-name", BaseProgrammes.Find(key)?.Name ?? key, key]
            : texts["feature.programme-none"];
        var looks = new Looks(send, texts);
        Switches = await looks.All(features, cancellation);
        var history = await send.Send(new ListSwitchRecords.Query(Name: null, PageNumber, PageSize: null), cancellation);
        History = history.Map(page => new Paged<ThrowLook>([.. page.Items.Select(looks.Thrown)], page.Page, page.PageSize, page.Total))
            is { Refusal: null } found
            ? found.Value
            : History;
    }
}
