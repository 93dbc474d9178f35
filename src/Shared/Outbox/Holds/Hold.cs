namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Nothing leaves an outbox from one moment until an administrator lets go of it (ADR 0039). What is put meanwhile waits with the rest.</summary>
internal sealed class Hold
{
    /// <summary>Also what it is known by: no two begin at once.</summary>
    public required long Since { get; init; }

    public required HoldReason Reason { get; set; }

    /// <summary>What was put until then is in doubt: it may have left from where this was copied, or by what came after the backup.</summary>
    public required long Cut { get; set; }

    /// <summary>Why, as the operator wrote when she asked for it.</summary>
    public string? Words { get; init; }

    public long? EndedAt { get; private set; }

    /// <summary>It was held already where it was copied from: what was put there meanwhile may leave from there.</summary>
    public void WasCopied(DateTimeOffset now) => (Reason, Cut) = (HoldReason.Copied, now.ToUnixTimeMilliseconds());

    public void End(DateTimeOffset now) => EndedAt = now.ToUnixTimeMilliseconds();
}

/// <summary>The file of a municipality's database in which its outbox lies: a copy of it is another, and holds. One row, once a server has looked; none after a restore,
/// so that whoever serves it next is its home.</summary>
internal sealed class OutboxHome
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required byte[] Mark { get; set; }
}

/// <summary>Why nothing leaves.</summary>
public enum HoldReason
{
    /// <summary>A backup took the database's place.</summary>
    Restored,

    /// <summary>The database lies elsewhere than where a server last looked: it was copied, moved, or put back by other means than a restore.</summary>
    Copied,

    /// <summary>The operator asked for it.</summary>
    Asked,
}
