using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>A filter of a list that a user keeps under a name of her own.</summary>
internal sealed class SavedList
{
    /// <summary>The most that one user keeps on one page.</summary>
    public const int Most = 12;

    public const int LongestName = 40;

    public required Guid Id { get; init; }
    public required UserId UserId { get; init; }

    /// <summary>The path of the page that lists.</summary>
    public required string Page { get; init; }

    public required ListContent Content { get; set; }
}

/// <summary>Sealed: a filter may hold the name that was searched for.</summary>
internal sealed record ListContent(string Name, IReadOnlyDictionary<string, string[]> Filter);
