namespace BarnetIMidten.Access.Domain;

/// <summary>How often in a row a password was wrong, and until when nobody is let in. The sixth wrong one locks for thirty minutes (promise 11).</summary>
internal sealed record Tries(int Failed, DateTimeOffset? LockedUntil)
{
    public const int Most = 6;

    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(30);

    public static Tries None { get; } = new(0, null);

    public bool LockedAt(DateTimeOffset now) => LockedUntil > now;

    /// <summary>After one more wrong password. While the door is locked none is counted: nobody can keep it locked by knocking.</summary>
    public Tries Wrong(DateTimeOffset now) =>
        LockedAt(now) ? this
        : Failed + 1 >= Most ? new Tries(0, now + LockOut)
        : new Tries(Failed + 1, null);
}
