using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Pages.StopOp;

/// <summary>Numbers of a meeting as people say them.</summary>
internal static class StopOpWords
{
    /// <summary>4 deltagere</summary>
    public static string Participants(this Phrasebook texts, StopOpAnswer meeting) =>
        texts[meeting.Participants.Count == 1 ? "stop-op.participants-one" : "stop-op.participants-count", meeting.Participants.Count];

    /// <summary>4 deltagere · 1 justering, 1 åben</summary>
    public static string Line(this Phrasebook texts, StopOpAnswer meeting)
    {
        var (all, open) = (meeting.Adjustments.Count, meeting.Adjustments.Count(a => a.DoneOn is null));
        return texts[
            "stop-op.line",
            texts.Participants(meeting),
            texts[all == 1 ? "stop-op.adjustments-one" : "stop-op.adjustments-count", all],
            texts[open == 1 ? "stop-op.open-one" : "stop-op.open-count", open]
        ];
    }
}
