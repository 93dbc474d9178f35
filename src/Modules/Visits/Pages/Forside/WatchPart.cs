using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
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
            sections.Add(
                new FrontSection(
                    Need.Overdue,
                    "/Pages/Forside/_Watch-uncarried.cshtml",
                    watch,
                    new FrontLine(
                        watch.Uncarried.Count == 1 ? texts["watch.uncarried.one"] : texts["watch.uncarried.several", watch.Uncarried.Count],
                        "#uncarried"
                    ),
                    Beside: true,
                    new Waits(ReminderKind.Uncarried, [.. watch.Uncarried.Select(u => Waits.Key(u.Course))])
                )
            );
        }

        sections.AddRange(watch.Near.Section(texts, beside: true));
        return sections;
    }
}

internal static class NearSection
{
    /// <summary>What lead and pedagogue are told of courses that are near their limits: the same.</summary>
    public static IEnumerable<FrontSection> Section(this NearLimits near, Phrasebook texts, bool beside)
    {
        var count = near.Courses.Count;
        if (count > 0)
        {
            yield return new FrontSection(
                Need.Closing,
                "/Pages/Forside/_Near.cshtml",
                near,
                new FrontLine(count == 1 ? texts["watch.near.one"] : texts["watch.near.several", count], "#near"),
                beside,
                new Waits(
                    ReminderKind.Limits,
                    [.. near.Courses.Select(n => Waits.Key(n.Course, n.Allowance.VisitsLeft is 0, n.Allowance.LastDay, n.Asks))]
                )
            );
        }
    }
}
