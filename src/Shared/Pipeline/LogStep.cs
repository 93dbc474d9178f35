using System.Diagnostics;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Watch;
using MediatR;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Outermost: the message's type, how long it took, how it ended. Never what it held.</summary>
internal sealed partial class LogStep<TMessage, TOutcome>(ILogger<LogStep<TMessage, TOutcome>> log) : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>
    where TOutcome : class, IOutcome<TOutcome>
{
    private static readonly string Name = MessageName.Of<TMessage>();

    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        using var activity = Pulse.Activities.StartActivity(Name);
        var started = Stopwatch.GetTimestamp();
        var said = "fault";
        try
        {
            var outcome = await next();
            said = outcome.Refusal?.Code ?? AuditRow.Done;
            return outcome;
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            activity?.SetTag("outcome", said);
            Pulse.Ended(Name, said, took);
            Ended(Name, said, took.TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Message}: {Outcome} in {Milliseconds:F1} ms")]
    private partial void Ended(string message, string outcome, double milliseconds);
}

internal static class MessageName
{
    /// <summary>A use case is a static class with its message inside: <c>RecordVisit</c>, not <c>Command</c>.</summary>
    public static string Of<TMessage>() => typeof(TMessage).DeclaringType?.Name ?? typeof(TMessage).Name;
}
