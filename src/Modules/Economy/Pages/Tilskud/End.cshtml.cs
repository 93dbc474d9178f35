using BarnetIMidten.Economy.Domain;
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

/// <summary>A grant stops early, or is taken back whole while nothing has been used of it.</summary>
[Allow(Role.Lead)]
[KeepsDraft("draft.grant-end")]
public sealed class EndModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ShowGrant.View View
    {
        get => field ?? throw new InvalidOperationException("The grant was not read");
        private set;
    }

    internal bool MayTakeBack => View.Grant.Uses.All(u => !u.Counts());

    private FlexGrantId Id => EntityId.Read<FlexGrantId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.Version = View.Grant.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(Input.Version)];
        if (!Input.TakesBack && Input.On is null)
        {
            ModelState.AddModelError("Input.On", texts["field.required"]);
        }

        var body = new EndGrant.Body(Input.TakesBack ? null : Input.On, Input.Reason);
        if (await ModelState.Did(() => send.Send(new EndGrant.Command(Id, body), cancellation), texts))
        {
            return Redirect($"/tilskud/{Id}");
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        // who saw the refusal has seen that another saved: the next press is her own choice
        Input.Version = View.Grant.Version;
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowGrant.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return false;
        }

        View = read.Value;
        return true;
    }

    public sealed class Form
    {
        public int Version { get; set; }
        public DateOnly? On { get; set; }
        public bool TakesBack { get; set; }
        public string? Reason { get; set; }
    }
}
