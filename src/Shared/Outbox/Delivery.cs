using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Something that is to leave. It is never "under way": whoever takes it moves its time ahead, so that one who dies with it in hand leaves it as it was.</summary>
internal sealed class Delivery
{
    /// <summary>Who has taken a delivery has this long to say how it went; longer than any carrier tries.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>How long one that has ended is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public required DeliveryId Id { get; init; }
    public required DeliveryKind Kind { get; init; }

    /// <summary>A word of the code: <c>delivery.what.{What}</c>.</summary>
    public required string What { get; init; }

    /// <summary>The case that it is about.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>To which of the webhooks.</summary>
    public WebhookId? WebhookId { get; init; }

    public DeliveryState State { get; private set; }
    public long MadeAt { get; init; }
    public long DueAt { get; private set; }

    /// <summary>How often it was taken.</summary>
    public int Tries { get; private set; }

    /// <summary>How often it had been when somebody last asked for it to be sent again.</summary>
    public int TriesBefore { get; private set; }

    public long? EndedAt { get; private set; }
    public string? Fault { get; private set; }

    /// <summary>The number by which the receiver answered.</summary>
    public int? Status { get; private set; }

    /// <summary>What is sent; gone once it has arrived, or nobody will send it.</summary>
    public Content? Content { get; private set; }

    public DateTimeOffset MadeAtInstant => DateTimeOffset.FromUnixTimeMilliseconds(MadeAt);

    public bool CanBeSentAgain => State is DeliveryState.Failed && Content is not null;

    /// <summary>What <see cref="GivingUp"/> takes.</summary>
    public bool CanBeGivenUp => State is not (DeliveryState.Delivered or DeliveryState.Dropped);

    public static Delivery Of(DeliveryKind kind, string what, Content content, Guid? subject, DateTimeOffset now, DeliveryId? id = null) =>
        new()
        {
            Id = id ?? EntityId.New<DeliveryId>(),
            Kind = kind,
            What = what,
            SubjectId = subject,
            Content = content,
            MadeAt = now.ToUnixTimeMilliseconds(),
            DueAt = (content.Mail?.After ?? now).ToUnixTimeMilliseconds(),
        };

    public static Delivery ToWebhook(WebhookId webhook, string what, Content content, Guid? subject, bool paused, DateTimeOffset now) =>
        new()
        {
            Id = EntityId.New<DeliveryId>(),
            Kind = DeliveryKind.Webhook,
            What = what,
            SubjectId = subject,
            WebhookId = webhook,
            Content = content,
            MadeAt = now.ToUnixTimeMilliseconds(),
            DueAt = now.ToUnixTimeMilliseconds(),
            State = paused ? DeliveryState.Paused : DeliveryState.Waiting,
        };

    /// <summary>Somebody tries now. Nobody else does, until she has had time enough.</summary>
    public void Take(DateTimeOffset now)
    {
        Tries++;
        DueAt = (now + Lease).ToUnixTimeMilliseconds();
    }

    /// <summary>How a try went. One that arrived has arrived, whoever has taken it since; any other word from an earlier try is late.</summary>
    public DeliveryTry? Settle(int n, Carried went, DateTimeOffset now)
    {
        if (State is DeliveryState.Delivered || (went.Fault is not null && (State is DeliveryState.Dropped || n != Tries)))
        {
            return null;
        }

        (Fault, Status) = (went.Fault, went.Status);
        if (went.Fault is null)
        {
            End(DeliveryState.Delivered, now);
            Content = null;
        }
        else if (went.IsFinal || Pauses.After(Tries - TriesBefore, Id) is not { } pause)
        {
            End(DeliveryState.Failed, now);
        }
        else
        {
            DueAt = (now + pause).ToUnixTimeMilliseconds();
        }

        return new DeliveryTry
        {
            DeliveryId = Id,
            N = n,
            At = now.ToUnixTimeMilliseconds(),
            Fault = went.Fault,
            Status = went.Status,
        };
    }

    /// <summary>It is not tried, and stays to be sent again.</summary>
    public void Fail(string fault, DateTimeOffset now)
    {
        (Fault, Status) = (fault, null);
        End(DeliveryState.Failed, now);
    }

    public Refusal? SendAgain(DateTimeOffset now)
    {
        if (!CanBeSentAgain)
        {
            return Refusal.Conflict("delivery.not-failed");
        }

        (State, DueAt, EndedAt, TriesBefore) = (DeliveryState.Waiting, now.ToUnixTimeMilliseconds(), null, Tries);
        return null;
    }

    private void End(DeliveryState state, DateTimeOffset now) => (State, EndedAt) = (state, now.ToUnixTimeMilliseconds());
}

/// <summary>A try at a delivery.</summary>
internal sealed class DeliveryTry
{
    public required DeliveryId DeliveryId { get; init; }

    /// <summary>The first is 1.</summary>
    public required int N { get; init; }

    public required long At { get; init; }
    public string? Fault { get; init; }
    public int? Status { get; init; }
}

/// <summary>What is sent; kept sealed, and one of its parts is there.</summary>
internal sealed record Content(OutgoingMail? Mail = null, WebhookEvent? Event = null, JournalDocument? Document = null);
