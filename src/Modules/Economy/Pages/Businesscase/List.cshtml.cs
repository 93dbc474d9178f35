using BarnetIMidten.Economy.Features;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The municipality's business cases.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class ListModel(Dispatcher send, CallContext call, IFeatures features) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "side")]
    public int? Number { get; set; }

    /// <summary>Whether those that were replaced are asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "afloest")]
    public bool Replaced { get; set; }

    internal bool Writes => call.Writes();

    /// <summary>Flexible grants are given here, and she may see them.</summary>
    internal bool HasGrants { get; private set; }

    internal Paged<CaseAnswer> Found { get; private set; } = new([], 1, 1, 0);

    internal int LastPage => Math.Max(1, (Found.Total + Found.PageSize - 1) / Found.PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var listed = await send.Send(new ListCases.Query(Replaced ? "replaced" : null, Number), cancellation);
        if (listed.Refusal is not null)
        {
            return NotFound();
        }

        Found = listed.Value;
        HasGrants = call.Known.Role != Role.Administrator && await features.IsOn(Feature.FlexGrants, cancellation);
        return Page();
    }
}
