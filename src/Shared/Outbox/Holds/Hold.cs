namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Nothing leaves an outbox from one moment until an administrator lets go of it (ADR 0039). What is put meanwhile waits with the rest.</summary>
internal sealed class Hold
{
    /// <summary>Also what it is known by: no two begin at once.</summary>
    public required long Since { get; init; }

    public required HoldReason Reason { get; init; }

    /// <summary>What was put until then is in doubt: it may have left from where this was copied, or by what came after the backup.</summary>
    public required long Cut { get; init; }

    public long? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt = now.ToUnixTimeMilliseconds();
}

/// <summary>The file of a municipality's database in which its outbox sends: a copy of it is another, and holds. One row, once it has sent or looked; none after a release,
/// so that whoever serves it next is its home.</summary>
internal sealed class OutboxHome
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required byte[] Mark { get; init; }
}

/// <summary>Why nothing leaves.</summary>
public enum HoldReason
{
    /// <summary>A backup took the database's place.</summary>
    Restored,

    /// <summary>The database lies elsewhere than where it sent last: it was copied, moved, or put back by other means than a restore.</summary>
    Copied,

    /// <summary>The operator asked for it.</summary>
    Asked,
}
