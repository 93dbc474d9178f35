using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>One time that a user was closed, and perhaps opened again. One that came with an import is closed from the beginning, by nobody and without a reason.</summary>
internal sealed class Closure
{
    public Closure(UserId userId, UserId closedBy, DateTimeOffset closedAt) =>
        (Id, UserId, ClosedBy, ClosedAt) = (Guid.CreateVersion7(), userId, closedBy, closedAt);

    public Guid Id { get; private set; }
    public UserId UserId { get; private set; }
    public UserId ClosedBy { get; private set; }
    public DateTimeOffset ClosedAt { get; private set; }
    public string? Reason { get; init; }
    public UserId? ReopenedBy { get; private set; }
    public DateTimeOffset? ReopenedAt { get; private set; }

    public bool IsOpen => ReopenedAt is null;

    public void Reopen(UserId by, DateTimeOffset at) => (ReopenedBy, ReopenedAt) = (by, at);
}
