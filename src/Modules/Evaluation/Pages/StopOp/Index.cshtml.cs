using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.StopOp;

/// <summary>What is still to be adjusted, and the meetings and interviews it comes from.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class IndexModel(Dispatcher send) : PageModel
{
    private const int InAPage = 20;

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? PageNumber { get; set; }

    internal IReadOnlyList<AdjustmentAnswer> Open { get; private set; } = [];

    internal Paged<StopOpAnswer> Meetings { get; private set; } = new([], 1, InAPage, 0);

    internal int LastPage => ((Meetings.Total - 1) / InAPage) + 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var meetings = await send.Send(new ListStopOps.Query(PageNumber, InAPage), cancellation);
        if (meetings.Refusal is not null)
        {
            return NotFound();
        }

        Meetings = meetings.Value;
        Open = (await send.Send(new ListAdjustments.Query(), cancellation)).Value.Items;
        return Page();
    }
}
