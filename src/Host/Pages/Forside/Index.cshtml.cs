using BarnetIMidten.Host.Features.ShowFront;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Forside;

/// <summary>Where everybody lands: who she is, what waits, and the ways on that her role has.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(CallContext call, PageFrame frame, Phrasebook texts, Dispatcher send) : PageModel
{
    public string Name => call.Known.Name;

    public string RoleName => texts[$"role.{call.Known.Role}"];

    /// <summary>What waits, a sentence each.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public IEnumerable<(MenuItem Item, string Why)> Ways =>
        frame.Menu.Where(m => m.Href != "/").Select(m => (m, texts[m.TextKey.Replace("menu.", "front.way-", StringComparison.Ordinal)]));

    public async Task OnGet(CancellationToken cancellation)
    {
        var front = (await send.Send(new ShowFront.Query(), cancellation)).Value;
        Lines = [.. Waiting(front.Waiting), .. Courses(front)];
    }

    private IEnumerable<string> Waiting(int? waiting) =>
        waiting switch
        {
            null => [],
            0 => [texts["front.lead-waiting-none"]],
            1 => [texts["front.lead-waiting-one"]],
            { } several => [texts["front.lead-waiting", several]],
        };

    private IEnumerable<string> Courses(ShowFront.Answer front) =>
        front.Load is { } load
            ? [texts[front.Waiting is null ? "front.pedagogue-courses" : "front.lead-courses", load.Active, load.Planned, load.Paused]]
            : [];
}
