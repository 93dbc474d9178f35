namespace BarnetIMidten.Access.Domain;

/// <summary>A session that its user has ended: a copy of its cookie opens nothing any more.</summary>
internal sealed class EndedSession(Guid id, DateTimeOffset endedAt)
{
    public Guid Id { get; private set; } = id;
    public DateTimeOffset EndedAt { get; private set; } = endedAt;
}
