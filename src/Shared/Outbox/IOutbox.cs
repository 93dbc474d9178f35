using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>What leaves the process (ADR 0035). A handler puts it here in its own turn: it is sent if, and only if, that turn is kept. It is sent at least once,
/// under an id that stays the same.</summary>
public interface IOutbox
{
    /// <summary>Whether this installation sends mail; pages that would offer it say so where it does not.</summary>
    bool SendsMail { get; }

    /// <summary>Puts a mail into the outbox of the caller's municipality. Only in a command, or in what reacts to its facts.</summary>
    /// <returns>What it is found by again; null where the installation sends no mail, and so nothing was put.</returns>
    Task<DeliveryId?> Put(OutgoingMail mail, CancellationToken cancellation);

    /// <summary>Gives up a mail that has not left yet, because what it said holds no more.</summary>
    Task Withdraw(DeliveryId id, CancellationToken cancellation);

    /// <summary>Null while post leaves the caller's municipality.</summary>
    Task<HeldPost?> Held(CancellationToken cancellation);

    /// <summary>How far deliveries have come; those that are too old to be known are left out.</summary>
    Task<IReadOnlyDictionary<DeliveryId, DeliveryProgress>> ProgressOf(IReadOnlyCollection<DeliveryId> ids, CancellationToken cancellation);
}

/// <summary>A mail in plain text. It travels unsealed: no name, no CPR number and nothing else of a family belongs in it, only what kind of thing waits, and a link.</summary>
/// <param name="What">What it is, as the deliveries' page names it: <c>delivery.what.{What}</c> of the phrasebook.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">One line, in the reader's language.</param>
/// <param name="Text">In the reader's language, with its lines.</param>
/// <param name="Language">In which language, as <c>da</c> or <c>en</c>.</param>
/// <param name="About">The case that it is about, if it is about one: what waits goes when that is erased.</param>
/// <param name="Id">Of whoever finds it again by an id of its own; else it is given one.</param>
/// <param name="Reader">Who of the staff it is for: it does not leave once she is not, or it is no news any more.</param>
/// <param name="After">It leaves no sooner, and until then it can be withdrawn.</param>
public sealed record OutgoingMail(
    string What,
    string To,
    string Subject,
    string Text,
    string Language,
    Guid? About = null,
    DeliveryId? Id = null,
    MailReader? Reader = null,
    DateTimeOffset? After = null
);

/// <param name="Role">What she was when it was written.</param>
/// <param name="Until">After this it is not sent late.</param>
public sealed record MailReader(UserId Id, Role Role, DateTimeOffset Until);

/// <summary>Judges, each time a mail is about to leave, whether it still may. Rooms answer.</summary>
public interface IMailCheck
{
    Task<bool> MayLeave(OutgoingMail mail, CancellationToken cancellation);
}

/// <param name="Fault">Why it did not arrive, or not yet; a key of the phrasebook.</param>
/// <param name="At">When it arrived or was given up; until then when it was put.</param>
public sealed record DeliveryProgress(DeliveryState State, string? Fault, DateTimeOffset At);

/// <summary>Nothing leaves the municipality, until an administrator lets go (ADR 0039).</summary>
public sealed record HeldPost(HoldReason Reason, DateTimeOffset Since);

/// <summary>By which way something leaves.</summary>
public enum DeliveryKind
{
    Mail,
    Webhook,
    Journal,
}

public enum DeliveryState
{
    /// <summary>It is tried when its time comes.</summary>
    Waiting,

    /// <summary>Where it is to go is paused. The API and the tables say <c>held</c>, which is not the hold.</summary>
    [JsonStringEnumMemberName("held")]
    Paused,

    Delivered,

    /// <summary>It was tried as often as it is, or will never be taken.</summary>
    Failed,

    /// <summary>Somebody gave it up.</summary>
    Dropped,
}
