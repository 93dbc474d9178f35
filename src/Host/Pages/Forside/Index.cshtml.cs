using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Forside;

/// <summary>Where everybody lands: what needs her now, in the order of need. The rooms know what; this page only puts it in order.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(CallContext call, IEnumerable<IFrontPart> parts, PageFrame frame, Phrasebook texts, DanishClock clock)
    : PageModel
{
    public string Heading =>
        call.Known.Role switch
        {
            Role.Pedagogue => texts["front.today", DanishFormat.DayInYear(clock.Today, clock.Today)],
            Role.Lead => texts["front.overview", DanishFormat.DayInYear(clock.Today, clock.Today)],
            _ => texts["front.welcome", call.Known.Name],
        };

    public IReadOnlyList<FrontSection> Sections { get; private set; } = [];

    public IEnumerable<FrontLine> Lines => Sections.Select(s => s.Line).OfType<FrontLine>();

    /// <summary>Where to go when nothing waits.</summary>
    public IEnumerable<MenuItem> Ways => frame.Menu.Where(m => m.Href != "/");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var sections = new List<FrontSection>();
        foreach (var part in parts)
        {
            sections.AddRange(await part.Show(call.Known, cancellation));
        }

        Sections = [.. sections.OrderBy(s => s.Need)];
    }
}
