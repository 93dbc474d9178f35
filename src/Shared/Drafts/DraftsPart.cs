using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>The front page's section of what she has begun and not finished.</summary>
internal sealed class DraftsPart(Dispatcher send, Phrasebook texts, DanishClock clock) : IFrontPart
{
    private const int Most = 5;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        var drafts = (await send.Send(new MyDrafts.Query(), cancellation)).Value.Drafts;
        // what is written today needs no mail
        var left = drafts.Where(d => DanishClock.DayOf(d.SavedAt) < clock.Today).Select(d => Waits.Key(d.Id));
        return drafts.Count == 0
            ? []
            :
            [
                new FrontSection(
                    Need.Draft,
                    "/Drafts/Pages/_Drafts.cshtml",
                    new DraftsSection([.. drafts.Take(Most)], [.. drafts.Skip(Most)], clock.Today),
                    new FrontLine(texts.Counted("draft.waits", drafts.Count), "#kladder"),
                    Waits: new Waits(ReminderKind.Drafts, [.. left])
                ),
            ];
    }
}

/// <param name="Older">Folded away below the newest.</param>
public sealed record DraftsSection(IReadOnlyList<MyDrafts.Line> Drafts, IReadOnlyList<MyDrafts.Line> Older, DateOnly Today);
