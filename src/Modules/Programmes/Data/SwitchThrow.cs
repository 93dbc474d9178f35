using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>One throw of a switch: who, when, why, and which programme was in force. The last of a switch counts.</summary>
internal sealed class SwitchThrow
{
    public long Id { get; init; }
    public required Feature Feature { get; init; }
    public required bool Enabled { get; init; }
    public required string? UnderKey { get; init; }
    public required string? Note { get; init; }
    public required UserId ThrownBy { get; init; }
    public required DateTimeOffset ThrownAt { get; init; }
}
