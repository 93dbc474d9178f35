using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A17: no visit is held while the course is paused.</summary>
internal static class PauseRule
{
    private const string Source = "A17";

    /// <summary>The first day of a pause is paused already: a visit held on it could not be put right any more.</summary>
    public static Refusal? CheckFirstDay(DateOnly from, Course course) =>
        course.EndedOn is { } ended ? Refusal.Conflict("course.ended", ended)
        : course.PausedFrom is { } since ? Refusal.Conflict("course.paused-already", since)
        : course.Held.StartedOn is not { } started ? Refusal.Conflict("course.not-started")
        : from < started ? Refusal.Field("from", "field.before", started)
        : from < course.ResumedOn ? Refusal.Field("from", "field.before", course.ResumedOn)
        : from <= course.Held.LastHeldOn ? Refusal.Conflict("course.pause-over-visit", course.Held.LastHeldOn).At("from")
        : null;

    /// <summary>A pause that was over before somebody wrote it down lies between the visits that were held, and apart from the other pauses.</summary>
    /// <param name="held">The days of held visits.</param>
    public static Refusal? CheckEnded(PausedSpan pause, Course course, IEnumerable<PausedSpan> others, IEnumerable<DateOnly> held) =>
        course.EndedOn is { } ended ? Refusal.Conflict("course.ended", ended)
        : course.Held.StartedOn is not { } started ? Refusal.Conflict("course.not-started")
        : pause.From < started ? Refusal.Field("from", "field.before", started)
        : pause.On < pause.From ? Refusal.Field("on", "field.before", pause.From)
        : others.Where(pause.Overlaps).Select(o => (DateOnly?)o.From).FirstOrDefault() is { } other
            ? Refusal.Conflict("course.pause-over-pause", other).At("from")
        : held.Where(pause.Covers).Select(d => (DateOnly?)d).FirstOrDefault() is { } day
            ? Refusal.Conflict("course.pause-holds-visit", day).At("from")
        : null;

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
