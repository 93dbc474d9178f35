using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>That somebody gave another her way in: made her a user, gave her a role, a password or a token, took her telephone's code away, or opened her again.
/// Until she has made it her own that person could come in her place.</summary>
internal sealed class Hand
{
    public required UserId User { get; init; }
    public required UserId By { get; init; }

    /// <summary>The last time.</summary>
    public required DateTimeOffset At { get; set; }
}
