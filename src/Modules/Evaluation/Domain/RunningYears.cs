namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A number that somebody has been told.</summary>
/// <param name="Id">Its name in a memo: <c>started-2026</c>.</param>
internal readonly record struct ToldNumber(string Id, int N);

/// <summary>What a memo tells of a year that is not over. Of two days the counts could be taken from each other, and few families be left.</summary>
/// <param name="tells">Whether a number may stand beside all that has been told.</param>
internal sealed class RunningYears(Func<string, int, bool> tells)
{
    /// <summary>To the lead, who sees the families themselves.</summary>
    public static RunningYears Told { get; } = new((_, _) => true);

    /// <summary>To whoever else asks for any day she likes.</summary>
    public static RunningYears Untold { get; } = new((_, _) => false);

    /// <summary>In a memo that is issued: what lies one to four from the same number of an earlier one, or from what reports tell of the year, is withheld.</summary>
    public static RunningYears Beside(IEnumerable<ToldNumber> told)
    {
        var others = told.ToLookup(t => t.Id, t => t.N, StringComparer.Ordinal);
        return new RunningYears((id, n) => !others[id].Any(other => SmallNumbers.IsSmall(Math.Abs(n - other))));
    }

    public static IEnumerable<ToldNumber> ToldBy(StatusMemo memo) =>
        memo.Numbers.Where(n => n.N is not null).Select(n => new ToldNumber(n.Id, n.N!.Value));

    public bool Tells(string id, int n) => tells(id, n);
}
