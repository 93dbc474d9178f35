namespace BarnetIMidten.Architecture.Tests.Planted.Unsealed;

// Breaches on purpose, among what is no breach.
internal class OpenClass;

internal record OpenRecord;

internal abstract class MeantToBeDerivedFrom;

internal record Summary;

internal sealed record Whole : Summary;

internal sealed class Closed;

internal readonly record struct Value(int Number);

internal interface IShape;

internal static class Static
{
    internal class OpenInside;

    public static Func<int> Counter(int from) => () => from + 1;
}
