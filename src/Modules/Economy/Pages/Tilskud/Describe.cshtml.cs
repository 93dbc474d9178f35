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

/// <summary>The description of the course is written anew (K3): both accept it anew.</summary>
[Allow(Role.Lead)]
[KeepsDraft("draft.grant-description")]
public sealed class DescribeModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What was seen is what is rewritten.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal ShowGrant.View View
    {
        get => field ?? throw new InvalidOperationException("The grant was not read");
        private set;
    }

    private FlexGrantId Id => EntityId.Read<FlexGrantId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.Description ??= View.Grant.Description;
        SeenVersion = View.Grant.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        if (
            await ModelState.Did(
                () => send.Send(new DescribeGrant.Command(Id, new DescribeGrant.Body(Input.Description)), cancellation),
                texts
            )
        )
        {
            return Redirect($"/tilskud/{Id}#beskrivelse");
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), View.Grant.Version);
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
        public string? Description { get; set; }
    }
}
