namespace BarnetIMidten.Programmes.Contracts;

/// <summary>What a room has that lives by a switch: shown beside the switch before it is turned off. It goes on without it.</summary>
public interface ISwitchUse
{
    Feature Feature { get; }

    Task<SwitchUse> On(DateOnly day, CancellationToken cancellation);
}

/// <param name="Text">The key of what depends on the switch. Its one argument is the number, in words: fewer than five are never told.</param>
/// <param name="Count">How many there are.</param>
public sealed record SwitchUse(string Text, int Count);
