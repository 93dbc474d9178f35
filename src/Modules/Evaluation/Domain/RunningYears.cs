namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What a memo tells of a year that is not over. Of two days the counts could be taken from each other, and few families be left.</summary>
/// <param name="tells">Whether a number may stand beside all that has been told.</param>
internal sealed class RunningYears(Func<string, int, bool> tells)
{
    /// <summary>To the lead, who sees the families themselves.</summary>
    public static RunningYears Told { get; } = new((_, _) => true);

    /// <summary>To whoever else asks for any day she likes.</summary>
    public static RunningYears Untold { get; } = new((_, _) => false);

    /// <summary>In a memo that is issued: what lies one to four from the same number of an earlier one, or from what reports tell of the year, is withheld.</summary>
    /// <param name="reports">The year's numbers as reports tell them, by their names in the memo.</param>
    public static RunningYears Beside(IEnumerable<StatusMemo> issued, IEnumerable<(string Id, int N)> reports)
    {
        var told = issued
            .SelectMany(m => m.Numbers)
            .Where(n => n.N is not null)
            .Select(n => (n.Id, N: n.N!.Value))
            .Concat(reports)
            .ToLookup(n => n.Id, n => n.N, StringComparer.Ordinal);
        return new RunningYears((id, n) => !told[id].Any(other => SmallNumbers.IsSmall(Math.Abs(n - other))));
    }

    public bool Tells(string id, int n) => tells(id, n);
}
