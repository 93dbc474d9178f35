namespace BarnetIMidten.Programmes.Domain;

/// <summary>A document that rules come from, and its sentences by id; the words are the phrasebook's (<c>source.A5</c>).</summary>
internal sealed record SourceDocument(string Letter, int Sentences)
{
    public IEnumerable<string> Ids => Enumerable.Range(1, Sentences).Select(n => $"{Letter}{n}");
}

internal static class SourceBook
{
    /// <summary>Where a municipality's own rule is explained.</summary>
    public const string OwnRule = "egen-regel";

    /// <summary>Ishøj's application and status memo, the national model, Copenhagen's pilot.</summary>
    public static IReadOnlyList<SourceDocument> Documents { get; } = [new("A", 17), new("S", 8), new("N", 13), new("K", 5)];
}
