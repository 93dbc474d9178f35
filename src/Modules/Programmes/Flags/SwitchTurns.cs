using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>A turn that lies ahead, or whose time has come since anybody wrote.</summary>
internal sealed record PlannedTurn(Feature Feature, DateTimeOffset At, bool Enabled);

/// <summary>How the switches were thrown last, and how they are going to be: at any instant it can be told how one stands.</summary>
/// <param name="Thrown">The last throw of each. Every plan here lies after it: a throw first writes down the plans that came before it.</param>
internal sealed record SwitchTurns(IReadOnlyDictionary<Feature, LastThrow> Thrown, IReadOnlyList<PlannedTurn> Planned)
{
    public bool IsOn(Feature feature, DateTimeOffset at, VersionLine line) =>
        Switches.IsOn(feature, LastOf(feature, at, line), KeyAt(at, line));

    /// <summary>The last planned turn whose time has come, or else the last throw.</summary>
    public LastThrow? LastOf(Feature feature, DateTimeOffset at, VersionLine line) =>
        Planned.Where(p => p.Feature == feature && p.At <= at).MaxBy(p => p.At) is { } turn
            ? new LastThrow(turn.Enabled, KeyAt(turn.At, line))
            : Thrown.GetValueOrDefault(feature);

    public SwitchTurns After(Feature feature, LastThrow thrown) =>
        this with
        {
            Thrown = new Dictionary<Feature, LastThrow>(Thrown) { [feature] = thrown },
        };

    public SwitchTurns With(PlannedTurn turn) => this with { Planned = [.. Planned, turn] };

    public SwitchTurns Without(PlannedTurn turn) => this with { Planned = [.. Planned.Where(p => p != turn)] };

    public static string? KeyAt(DateTimeOffset at, VersionLine line) => line.InForceOn(DanishClock.DayOf(at))?.Key;
}
