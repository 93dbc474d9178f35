using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>What is wrong with the rows of a file: all of it is counted and every wrong row said, but of a file of nonsense, which has millions, not all that is wrong with each.</summary>
internal sealed class RowFaults
{
    /// <summary>After so many, one of each further row is said.</summary>
    public const int All = 1_000;

    private readonly List<RowError> said = [];

    public RowFaults() { }

    public RowFaults(RowFaults before) => (said, Count, Rows) = ([.. before.said], before.Count, before.Rows);

    public int Count { get; private set; }

    /// <summary>How many rows are wrong.</summary>
    public int Rows { get; private set; }

    public Refusal Refusal =>
        new(RefusalKind.Invalid, "import.rows")
        {
            Arguments = [Rows],
            Rows = [.. said.OrderBy(e => e.Row)],
            RowErrorsLeftOut = Count - said.Count,
        };

    /// <param name="ofRow">All that is wrong with one row.</param>
    public void Add(IReadOnlyList<RowError> ofRow)
    {
        said.AddRange(ofRow.Take(Math.Max(1, All - said.Count)));
        Count += ofRow.Count;
        Rows += ofRow.Count > 0 ? 1 : 0;
    }

    /// <summary>The first of them, for a page that is kept for an hour.</summary>
    public static Refusal First(Refusal refusal) =>
        refusal with
        {
            Rows = [.. refusal.Rows.Take(All)],
            RowErrorsLeftOut = refusal.RowErrorsLeftOut + Math.Max(0, refusal.Rows.Count - All),
        };
}
