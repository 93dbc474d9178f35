using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Noedadgang;

[Allow(Role.Lead, Role.Administrator)]
public sealed class ReportModel(Dispatcher send, CallContext call) : PageModel
{
    private Paged<OpeningAnswer>? found;

    internal Paged<OpeningAnswer> Found => found ?? throw new InvalidOperationException("The report was not read");

    public int LastPage => (Found.Total + Found.PageSize - 1) / Found.PageSize;

    public bool IsLead => call.Known.Role == Role.Lead;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? number, CancellationToken cancellation)
    {
        var read = await send.Send(new ListOpenings.Query(number, PageSize: 20), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        found = read.Value;
        return Page();
    }

    /// <summary>From here and from the front page, where the button stands too.</summary>
    public async Task<IActionResult> OnPostSeenAsync(string? id, CancellationToken cancellation)
    {
        var seen = await send.Send(new SeeOpening.Command(EntityId.Read<OpeningId>(id)), cancellation);
        return seen.Refusal is null ? Redirect($"/noedadgange#a-{seen.Value.Id}") : StatusCode((int)seen.Refusal.Kind);
    }
}
