using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>Somebody outside the team who knows every number she is shown, how they add up, and that what is withheld in a list is at least one;
/// and solves for the rest.</summary>
internal static class Observer
{
    /// <summary>A list as it was, and as it is told.</summary>
    /// <param name="Whole">What she knows that the list, and what it leaves out, come to.</param>
    internal sealed record Told(string Name, IReadOnlyList<Part> Parts, int Whole, IReadOnlyList<ShownPart> Shown);

    /// <summary>The counts of one to four that she can tell.</summary>
    public static IEnumerable<string> Solve(Told told)
    {
        if (told.Shown.Count == 0)
        {
            return [];
        }

        var hidden = told.Shown.Count(p => p.Suppressed);
        var left = told.Whole - told.Shown.Sum(p => p.N ?? 0);
        var leftOut = told.Whole - told.Parts.Sum(p => p.N);
        return
        [
            .. told.Shown.Where(p => p.N is > 0 and < SmallNumbers.Fewest).Select(p => Is(p.Key, "shown")),
            .. hidden > 0 && left == hidden ? told.Shown.Where(p => p.Suppressed).Select(p => Is(p.Key, "one")) : [],
            .. hidden == 1 && leftOut == 0 ? told.Shown.Where(p => p.Suppressed).Select(p => Is(p.Key, "what is left")) : [],
            .. hidden == 0 && SmallNumbers.IsSmall(left) ? [Is("left out", "what is left")] : Array.Empty<string>(),
        ];

        string Is(string key, string how) =>
            $"{told.Name} {key} is {how}: {string.Join(' ', told.Parts.Select(p => $"{p.Key}={p.N}"))} of {told.Whole}";
    }
}
