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

/// <summary>A use was entered wrongly: why, and it counts no more.</summary>
[Allow(Role.Lead, Role.Controller)]
[KeepsDraft("draft.grant-undo")]
public sealed class UndoModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "use")]
    public string? UseKey { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal GrantAnswer Grant
    {
        get => field ?? throw new InvalidOperationException("The grant was not read");
        private set;
    }

    internal GrantAnswer.Use Use => Grant.Uses.First(u => u.Id == UseId);

    private FlexGrantId Id => EntityId.Read<FlexGrantId>(Key);

    private GrantUseId UseId => EntityId.Read<GrantUseId>(UseKey);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new UndoUse.Body(Input.Reason);
        return await ModelState.Did(() => send.Send(new UndoUse.Command(Id, UseId, body), cancellation), texts)
                ? Redirect($"/tilskud/{Id}#brugt")
            : await Load(cancellation) ? Page()
            : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadGrant.Query(Id), cancellation);
        if (read.Refusal is not null || read.Value.Uses.All(u => u.Id != UseId))
        {
            return false;
        }

        Grant = read.Value;
        return true;
    }

    public sealed class Form
    {
        public string? Reason { get; set; }
    }
}
