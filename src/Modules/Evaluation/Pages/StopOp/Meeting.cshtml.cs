using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.StopOp;

/// <summary>One meeting or interview, on screen and on paper.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class MeetingModel(Dispatcher send) : PageModel
{
    internal StopOpAnswer? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        _ = StopOpId.TryParse(id, null, out var meeting);
        var found = await send.Send(new ReadStopOp.Query(meeting), cancellation);
        Found = found.Refusal is null ? found.Value : null;
        return Found is null ? NotFound() : Page();
    }
}
