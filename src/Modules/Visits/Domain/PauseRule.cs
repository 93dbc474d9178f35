using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A17: no visit is held while the course is paused.</summary>
internal static class PauseRule
{
    private const string Source = "A17";

    public static Refusal? Check(DateOnly heldOn, IEnumerable<PausedSpan> pauses)
    {
        foreach (var pause in pauses.Where(p => p.Covers(heldOn)))
        {
            var end = pause.On is { } on ? (object)on : new Phrase("course.pause-open");
            return (Refusal.Conflict("course.paused", pause.From, end, Source) with { Source = Source }).At("heldOn");
        }

        return null;
    }
}
