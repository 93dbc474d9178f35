using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The decision written down: from then on the version stands.</summary>
[Allow(Role.Administrator, Role.Controller)]
[KeepsDraft("draft.approval")]
public sealed class ApproveModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What was seen is what is approved.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal CaseView? View { get; private set; }

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Input.On, SeenVersion) = (clock.Today, View!.Case.Version);
        return View.Case.Status == CaseStatus.Draft || HttpContext.HasDraft() ? Page() : Redirect($"/businesscase/{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var body = new ApproveCase.Body(Input.On, Input.Note);
        if (ModelState.IsValid)
        {
            if ((await send.Send(new ApproveCase.Command(Id, body), cancellation)).Refusal is not { } refusal)
            {
                return Redirect($"/businesscase/{Id}");
            }

            // what contradicts the accounts stands in the draft, not in this form: said at the top
            ModelState.Show(refusal.Kind == RefusalKind.Conflict ? refusal with { Fields = [] } : refusal, texts);
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), View!.Case.Version);
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var (read, table) = (await send.Send(new ReadCase.Query(Id), cancellation), await send.Send(new ReadTable.Query(Id), cancellation));
        View = read.Refusal is null && table.Refusal is null ? new CaseView(read.Value, table.Value, texts) : null;
        return View is not null;
    }

    public sealed class Form
    {
        public DateOnly? On { get; set; }
        public string? Note { get; set; }
    }
}
