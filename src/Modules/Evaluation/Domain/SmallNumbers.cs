namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A part of a list that splits families: how many they are under one key.</summary>
internal sealed record Part(string Key, int N);

/// <summary>A part as it may leave the team.</summary>
/// <param name="N">Null where it is withheld.</param>
internal sealed record ShownPart(string Key, int? N, bool Suppressed);

/// <summary>The one place that judges what may be told of few families (promise 20, and the contract under "Small numbers").
/// Everything that leaves the team goes through it.</summary>
internal static class SmallNumbers
{
    /// <summary>The fewest families that a number may speak of.</summary>
    public const int Fewest = 5;

    private const int FewestHidden = 2;

    public static bool IsSmall(int n) => n is > 0 and < Fewest;

    /// <summary>A total of the whole municipality: shown from five up, none included among what is not told.</summary>
    public static int? Total(int n) => n >= Fewest ? n : null;

    /// <summary>A number that is part of a whole that the reader knows or can find out: shown unless it, or what is left, is one to four.</summary>
    public static bool MayShow(int part, int whole) => !IsSmall(part) && !IsSmall(whole - part);

    /// <summary>Nearly as many places as families tells that each has one of them.</summary>
    public static bool MaySpread(int places, int families) => Total(families - places) is not null;

    /// <summary>A total beside others that are told and that tell nearly the same families: shown as any total, unless it lies one to four from one of them.</summary>
    public static int? Total(int n, params IEnumerable<int?> beside) =>
        beside.All(other => other is not { } m || !IsSmall(Math.Abs(n - m))) ? Total(n) : null;

    /// <summary>The list with each part of one to four withheld, and with them as many of the smallest others as it takes that nobody can
    /// compute them from the list's sum: at least two, together at least five, and more than their number. Where it cannot be done the list is empty.</summary>
    public static IReadOnlyList<ShownPart> Hide(IReadOnlyList<Part> parts) => Hide(parts, [parts.Sum(p => p.N)]);

    /// <summary>Where a whole that the reader knows has a few that the list leaves out, something of it is withheld, so that these few are not what is left.
    /// They are no part of the list: what is withheld of it must hold for itself.</summary>
    /// <param name="wholes">What is told beside the list.</param>
    /// <param name="also">Which parts are withheld for another reason than that they are small.</param>
    public static IReadOnlyList<ShownPart> Hide(IReadOnlyList<Part> parts, IReadOnlyList<int> wholes, Func<Part, bool>? also = null)
    {
        var sum = parts.Sum(p => p.N);
        return Shown(
            parts,
            [.. parts.Where(p => IsSmall(p.N) || also?.Invoke(p) is true)],
            leavesOutFew: wholes.Any(whole => IsSmall(Math.Abs(whole - sum)))
        );
    }

    public static IReadOnlyList<ShownPart> Hide(IReadOnlyList<Part> parts, int whole) => Hide(parts, [whole]);

    /// <summary>Where a family can be in several parts: each speaks of those that are not in it too.</summary>
    public static IReadOnlyList<ShownPart> HideEach(IReadOnlyList<Part> parts, int whole) =>
        Shown(parts, [.. parts.Where(p => !MayShow(p.N, whole))]);

    private static bool CannotBeComputed(HashSet<Part> hidden) =>
        hidden.Count >= FewestHidden && hidden.Sum(p => p.N) is var sum && sum >= Fewest && sum > hidden.Count;

    private static IReadOnlyList<ShownPart> Shown(IReadOnlyList<Part> parts, HashSet<Part> hidden, bool leavesOutFew = false)
    {
        var hides = hidden.Count > 0 || leavesOutFew;
        foreach (var next in parts.Where(p => p.N >= Fewest && !hidden.Contains(p)).OrderBy(p => p.N).ToList())
        {
            if (!hides || CannotBeComputed(hidden))
            {
                break;
            }

            hidden.Add(next);
        }

        return !hides || CannotBeComputed(hidden) ? [.. parts.Select(p => Of(p, hidden.Contains(p)))] : [];
    }

    private static ShownPart Of(Part part, bool isHidden) => new(part.Key, isHidden ? null : part.N, isHidden);
}
