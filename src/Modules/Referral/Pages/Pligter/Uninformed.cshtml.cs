using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Pligter;

/// <summary>Whose parents are still to be told what is registered about them.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
public sealed class UninformedModel(Dispatcher send, CallContext call) : PageModel
{
    private const int FirstPage = 1;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = FirstPage;

    internal Paged<ListUninformed.Line> Found { get; private set; } = new([], FirstPage, Paging.Usual, 0);

    public int LastPage => Math.Max(FirstPage, (Found.Total + Found.PageSize - 1) / Found.PageSize);

    public bool LeadLooks => call.Known.Role == Role.Lead;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ListUninformed.Query(Number), cancellation);
        if (found.Refusal is not null)
        {
            return NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
