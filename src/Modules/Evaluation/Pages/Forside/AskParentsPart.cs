using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Evaluation.Pages.Forside;

/// <summary>For the pedagogue: whose parents to ask now, each a step from being asked; and who was asked and has not answered.</summary>
internal sealed class AskParentsPart(Dispatcher send, Phrasebook texts) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Pedagogue)
        {
            return [];
        }

        var answer = (await send.Send(new ShowWhomToAsk.Query(), cancellation)).Value;
        return
        [
            .. Section(
                "_AskParents",
                answer.ToAsk,
                ("evaluation.parents-front", "#sporg-foraeldrene"),
                new Waits(ReminderKind.AskParents, [.. answer.ToAsk.Select(l => Waits.Key(l.Course, l.Moment))])
            ),
            .. Section(
                "_Unanswered",
                answer.Unanswered,
                ("evaluation.unanswered-front", "#ikke-besvaret"),
                new Waits(
                    ReminderKind.Unanswered,
                    [.. answer.Unanswered.Select(u => Waits.Key(u.Course, u.Moment, u.ExpiresOn, u.Expired))]
                )
            ),
        ];
    }

    private IEnumerable<FrontSection> Section<T>(string view, IReadOnlyList<T> lines, (string Text, string Href) line, Waits waits) =>
        lines.Count == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Duty,
                    $"/Pages/Forside/{view}.cshtml",
                    lines,
                    new FrontLine(lines.Count == 1 ? texts[$"{line.Text}-one"] : texts[$"{line.Text}-several", lines.Count], line.Href),
                    Waits: waits
                ),
            ];
}
