using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>What is wrong with the rows of a file. All of it is counted, and the first of it kept to be said: a file of nonsense has millions.</summary>
internal sealed class RowFaults
{
    /// <summary>How many are said.</summary>
    public const int Said = 1_000;

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
        said.AddRange(ofRow.Take(Said - said.Count));
        Count += ofRow.Count;
        Rows += ofRow.Count > 0 ? 1 : 0;
    }
}
