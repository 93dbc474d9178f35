using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>The description of the course on paper, for parents and institution to read and sign (K3).</summary>
[Allow(Role.Lead)]
public sealed class SheetModel(Dispatcher send) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    internal ShowGrant.View View
    {
        get => field ?? throw new InvalidOperationException("The grant was not read");
        private set;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowGrant.Query(EntityId.Read<FlexGrantId>(Key)), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        View = read.Value;
        return Page();
    }
}
