using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Watch;

/// <summary>What the program measures of itself: names of messages, outcomes, counts and seconds. Nothing of what was said or of whom, and no address:
/// whoever may see how the server fares may see no family.</summary>
public static class Pulse
{
    /// <summary>Of the meter and of the source of activities.</summary>
    public const string Name = "BarnetIMidten";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Messages = Meter.CreateHistogram<double>(
        "bim.message.duration",
        "s",
        "Messages by name and outcome"
    );
    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>(
        "bim.commit.duration",
        "s",
        "From a batch's first change until it is on disk"
    );
    private static readonly Histogram<int> Batches = Meter.CreateHistogram<int>(
        "bim.commit.changes",
        "{change}",
        "Changes that went to disk together"
    );
    private static readonly Counter<long> Unkept = Meter.CreateCounter<long>(
        "bim.commit.failures",
        "{batch}",
        "Batches that the disk did not take"
    );
    private static readonly Counter<long> Damages = Meter.CreateCounter<long>(
        "bim.database.damaged",
        "{database}",
        "Databases found damaged"
    );
    private static readonly Counter<long> RoundsRun = Meter.CreateCounter<long>(
        "bim.background.runs",
        "{run}",
        "Background work by kind and outcome"
    );
    private static readonly ConcurrentDictionary<MunicipalityCode, (long Waiting, long Failed, bool IsHeld)> Outboxes = new();
    private static long waiting;
    private static long open;

    static Pulse()
    {
        Meter.CreateObservableGauge("bim.writer.waiting", () => Waiting, "{change}", "Changes that are not on disk yet");
        Meter.CreateObservableGauge(
            "bim.municipalities.open",
            () => Interlocked.Read(ref open),
            "{municipality}",
            "Databases that are open"
        );
        Meter.CreateObservableGauge("bim.outbox.waiting", () => Outboxes.Values.Sum(o => o.Waiting), "{delivery}", "Deliveries that wait");
        Meter.CreateObservableGauge(
            "bim.outbox.failed",
            () => Outboxes.Values.Sum(o => o.Failed),
            "{delivery}",
            "Deliveries that did not arrive and that nobody has seen to"
        );
        Meter.CreateObservableGauge(
            "bim.outbox.held",
            () => Outboxes.Values.Count(o => o.IsHeld),
            "{municipality}",
            "Municipalities whose post is held"
        );
    }

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Changes that were asked for and are not on disk yet, of all municipalities.</summary>
    public static long Waiting => Interlocked.Read(ref waiting);

    internal static void Ended(string message, string outcome, TimeSpan took) =>
        Messages.Record(took.TotalSeconds, new("message", message), new("outcome", outcome));

    internal static void Queued() => Interlocked.Increment(ref waiting);

    internal static void Answered() => Interlocked.Decrement(ref waiting);

    internal static void Committed(int changes, TimeSpan took)
    {
        Commits.Record(took.TotalSeconds);
        Batches.Record(changes);
    }

    internal static void NotCommitted() => Unkept.Add(1);

    internal static void Damaged() => Damages.Add(1);

    internal static void Opened(int by) => Interlocked.Add(ref open, by);

    /// <summary>What lies in the outbox of a municipality.</summary>
    internal static void Lies(MunicipalityCode code, long waiting, long failed, bool isHeld) => Outboxes[code] = (waiting, failed, isHeld);

    internal static void Ran(Round round, RoundOutcome outcome) =>
        RoundsRun.Add(1, new("work", round.ToString()), new("outcome", outcome.ToString()));
}
