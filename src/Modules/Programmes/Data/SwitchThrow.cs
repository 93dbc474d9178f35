using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>One throw of a switch: who, when, why, and which programme was in force. The last of a switch counts.</summary>
internal sealed class SwitchThrow
{
    /// <summary>Counts from 1. Given by <see cref="SwitchBoard"/> in the writer's turn, since the note is sealed to its row.</summary>
    public required long Id { get; init; }
    public required Feature Feature { get; init; }
    public required bool Enabled { get; init; }
    public required string? UnderKey { get; init; }
    public required string? Note { get; init; }
    public required UserId ThrownBy { get; init; }
    public required DateTimeOffset ThrownAt { get; init; }
}
