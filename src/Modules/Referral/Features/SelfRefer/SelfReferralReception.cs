using System.Net;
using System.Text.Json;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using FluentValidation;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A municipality as a family that writes to it sees it.</summary>
/// <param name="IsOpen">Families may ask for a course themselves.</param>
/// <param name="Rules">In force today.</param>
internal sealed record Recipient(MunicipalityCode Municipality, bool IsOpen, ProgrammeVersion Rules);

/// <summary>A form as it came from the outside.</summary>
/// <param name="Ticket">That went out with it.</param>
/// <param name="Trap">What stood in the field that no person sees.</param>
/// <param name="From">The address it came from.</param>
internal sealed record SentForm(SelfRefer.Body Body, string? Ticket, string? Trap, IPAddress? From);

/// <param name="Refusal">Null when it is taken in, or was before, or came from a robot: nobody is told which.</param>
/// <param name="Ticket">What goes out with the form when it is shown again.</param>
internal sealed record FormAnswer(Refusal? Refusal, string Ticket);

/// <summary>How many robots went into the trap since the start; nothing else is known of them.</summary>
internal sealed class RobotCount
{
    private long caught;

    public long Next() => Interlocked.Increment(ref caught);
}

/// <summary>Where a self-referral is received, before it is known that it is one: each sign of a robot is looked for here,
/// and what a person may have done too is answered with her words still in the form.</summary>
internal sealed partial class SelfReferralReception(
    Dispatcher send,
    SystemRegister register,
    FormTickets tickets,
    SelfReferralLimits limits,
    IValidator<SelfRefer.Command> shape,
    RobotCount robots,
    ILogger<SelfReferralReception> log
) : ISelfReferrals
{
    public const string TooMany = "self.too-many";
    public const string DayFull = "self.day-full";
    private const string KeyReused = "idempotency.key-reused";

    public int WorkdaysToAnswer => limits.WorkdaysToAnswer;

    /// <summary>Null for a municipality that is not here, or has no programme yet.</summary>
    public async Task<Recipient?> At(string? code, CancellationToken cancellation)
    {
        if (!MunicipalityCode.TryParse(code, out var municipality) || register.NameOf(municipality) is null)
        {
            return null;
        }

        var seen = (await send.Send(new ShowSelfReferral.Query(), CallContext.For(Caller.SystemIn(municipality)), cancellation)).Value;
        return seen.Rules is { } rules ? new Recipient(municipality, seen.IsOpen, rules) : null;
    }

    /// <summary>What goes out with an empty form.</summary>
    public string TicketTo(Recipient recipient) => tickets.Give(recipient.Municipality);

    public async Task<FormAnswer> Receive(Recipient recipient, SentForm form, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(form.Trap))
        {
            Caught(recipient.Municipality.Value, robots.Next());
            return new FormAnswer(null, "");
        }

        if (tickets.Read(recipient.Municipality, form.Ticket) is not { } ticket)
        {
            return new FormAnswer(Refusal.Conflict("self.stale"), TicketTo(recipient));
        }

        if (tickets.AgeOf(ticket) > limits.Longest)
        {
            return new FormAnswer(Refusal.Conflict("self.stale"), Renewed(recipient));
        }

        var command = new SelfRefer.Command(form.Body, form.From);
        if (shape.FaultsOf(command).ToList() is { Count: > 0 } faults)
        {
            return new FormAnswer(Refusal.Invalid(faults), form.Ticket!);
        }

        return tickets.AgeOf(ticket) < limits.Quickest
            ? new FormAnswer(Refusal.Conflict("self.too-quick"), form.Ticket!)
            : await Register(recipient, command, ticket, form.Ticket!, cancellation);
    }

    /// <summary>The ticket is the key of a request that may be repeated: the same words again are answered as the first time.
    /// Other words under a used ticket are another request, and are asked for once more rather than lost.</summary>
    private async Task<FormAnswer> Register(
        Recipient recipient,
        SelfRefer.Command command,
        FormTicket ticket,
        string sealedTicket,
        CancellationToken cancellation
    )
    {
        var asked = CallContext.For(Caller.SystemIn(recipient.Municipality));
        asked.Repeatable = RepeatableRequest.Of($"self-referral {ticket.Number}", command.Body);
        var done = await send.Send(command, asked, cancellation);
        return done.Refusal?.Code == KeyReused
            ? new FormAnswer(Refusal.Conflict("self.sent-already"), Renewed(recipient))
            : new FormAnswer(done.Refusal, sealedTicket);
    }

    /// <summary>She has waited once already.</summary>
    private string Renewed(Recipient recipient) => tickets.Give(recipient.Municipality, ago: limits.Quickest);

    public Task<Result<Done>> Send(MunicipalityCode municipality, JsonElement body, CancellationToken cancellation) =>
        send.Send(
            new SelfRefer.Command(body.Deserialize<SelfRefer.Body>(KeptJson.Options)!),
            CallContext.For(Caller.SystemIn(municipality)),
            cancellation
        );

    [LoggerMessage(Level = LogLevel.Information, Message = "Self-referral in {Municipality}: a robot was caught, {Count} since the start")]
    private partial void Caught(string municipality, long count);
}
