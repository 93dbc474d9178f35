using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>Its pauses (A17).</summary>
internal sealed partial class Course
{
    /// <summary>A17: from this day no visit is held, until the course is resumed.</summary>
    public Result<Pause> Pause(DateOnly from, string? reason, UserId by, DateTimeOffset at)
    {
        if (PauseRule.CheckFirstDay(from, this) is { } refusal)
        {
            return refusal;
        }

        PausedFrom = from;
        Changed();
        return Domain.Pause.Begin(Id, from, reason, by, at);
    }

    /// <summary>A pause that is over already.</summary>
    public Result<Pause> RecordEndedPause(
        PausedSpan span,
        string? reason,
        IEnumerable<PausedSpan> others,
        IEnumerable<DateOnly> held,
        UserId by,
        DateTimeOffset at
    )
    {
        if (PauseRule.CheckEnded(span, this, others, held) is { } refusal)
        {
            return refusal;
        }

        var pause = Domain.Pause.Begin(Id, span.From, reason, by, at);
        Finish(pause, span.On!.Value);
        Changed();
        return pause;
    }

    public Result<Done> Resume(Pause? open, DateOnly on)
    {
        if (open is null)
        {
            return EndedOn is { } ended ? Refusal.Conflict("course.ended", ended) : Refusal.Conflict("course.not-paused");
        }

        if (on < open.From)
        {
            return Refusal.Field("on", "field.before", open.From);
        }

        Close(open, on);
        Changed();
        return Result.Done;
    }

    private void Close(Pause open, DateOnly on)
    {
        Finish(open, on);
        PausedFrom = null;
    }

    private void Finish(Pause pause, DateOnly on)
    {
        pause.End(on);
        DaysPaused += pause.Span.Days(on, Held.StartedOn);
        // the latest: one that was over earlier opens no days before it
        ResumedOn = ResumedOn > on ? ResumedOn : on;
    }
}
