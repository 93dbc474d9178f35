using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>The last time that a switch was thrown, and under which programme.</summary>
internal sealed record LastThrow(bool Enabled, string? UnderKey);

/// <summary>Whether an ordinary switch is on.</summary>
internal static class Switches
{
    /// <summary>From the start parents are asked at the end of a course (S6); families come through staff until the municipality opens its own door (A3, N6).</summary>
    private static readonly Feature[] OnFromTheStart = [Feature.ParentAnswers];

    /// <summary>The last throw counts. But a programme that brings a switch with it has it on, unless it was thrown off under that programme.</summary>
    public static bool IsOn(Feature feature, LastThrow? last, string? keyInForce) =>
        IsCarried(feature, last, keyInForce) || (last?.Enabled ?? OnFromTheStart.Contains(feature));

    private static bool IsCarried(Feature feature, LastThrow? last, string? keyInForce) =>
        BaseProgrammes.Find(keyInForce)?.Carries.Contains(feature) == true && last?.UnderKey != keyInForce;
}
