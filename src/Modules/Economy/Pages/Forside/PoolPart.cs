using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Pages.Forside;

/// <summary>For the controller: which follow-up is due, and how the pool stands.</summary>
internal sealed class PoolPart(Dispatcher send, DanishClock clock, Phrasebook texts) : IFrontPart
{
    /// <summary>So many days before something is to be reported she is reminded of it.</summary>
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Controller)
        {
            return [];
        }

        var open = (await send.Send(new ListDeadlines.Query(Open: true), cancellation)).Value.Items;
        var pool = (await send.Send(new ReadPool.Query(), cancellation)).Value;
        var sections = new List<FrontSection>();
        if (open.Count + pool.Missing.Count > 0)
        {
            var late = open.Count(d => d.Overdue) + pool.Missing.Count;
            var line =
                late > 0 ? new FrontLine(texts[late == 1 ? "economy.one-late" : "economy.several-late", late], "#opfoelgning") : null;
            sections.Add(
                new FrontSection(
                    late > 0 ? Need.Overdue : Need.Duty,
                    "/Pages/Forside/_FollowUpDue.cshtml",
                    new Due(open, pool.Missing),
                    line,
                    Waits: new Waits(ReminderKind.FollowUp, [.. Near(open), .. pool.Missing.Select(m => Waits.Key(m.CaseId, m.Year))])
                )
            );
        }

        if (pool.Cases.Count > 0)
        {
            sections.Add(new FrontSection(Need.Load, "/Pages/Forside/_PoolNow.cshtml", pool));
        }

        return sections;
    }

    private IEnumerable<string> Near(IEnumerable<DeadlineAnswer> open) =>
        open.Where(d => d.DueOn <= clock.Today.AddDays(DaysAhead)).Select(d => Waits.Key(d.Id, d.DueOn));

    internal sealed record Due(IReadOnlyList<DeadlineAnswer> Deadlines, IReadOnlyList<PoolAnswer.Gap> Missing);
}
