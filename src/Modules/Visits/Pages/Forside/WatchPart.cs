using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forside;

/// <summary>What a lead watches: courses without a pedagogue, limits that are near, and how the corps is loaded.</summary>
internal sealed class WatchPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Lead)
        {
            return [];
        }

        var watch = (await send.Send(new ShowWatch.Query(), cancellation)).Value;
        List<FrontSection> sections = [new(Need.Load, "/Pages/Forside/_Watch-load.cshtml", watch)];
        if (watch.Uncarried.Count > 0)
        {
            sections.Add(Beside(watch, Need.Overdue, "uncarried", watch.Uncarried.Count));
        }

        if (watch.Near.Count > 0)
        {
            sections.Add(Beside(watch, Need.Closing, "near", watch.Near.Count));
        }

        return sections;
    }

    private FrontSection Beside(ShowWatch.Answer watch, Need need, string name, int count) =>
        new(
            need,
            $"/Pages/Forside/_Watch-{name}.cshtml",
            watch,
            new FrontLine(count == 1 ? texts[$"watch.{name}.one"] : texts[$"watch.{name}.several", count], $"#{name}"),
            Beside: true
        );
}
