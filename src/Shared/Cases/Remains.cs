using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Cases;

/// <summary>One count of erased cases.</summary>
/// <param name="Word">What it is split by; empty for the figure itself.</param>
public sealed record Remaining(int Year, string Word, int N);

/// <summary>The counts that erased cases have left: whoever sums cases adds them to what is there. Each stands by itself; not one says which belonged together.</summary>
public sealed class Remains(Session session)
{
    public async Task<IReadOnlyList<Remaining>> Of(string figure, CancellationToken cancellation)
    {
        await using var select = session.Connection.Sql(
            "SELECT year, word, n FROM kernel_remains WHERE figure = @figure ORDER BY year, word",
            session.Transaction
        );
        await using var rows = await select.With("@figure", figure).ExecuteReaderAsync(cancellation);
        var found = new List<Remaining>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new Remaining(rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2)));
        }

        return found;
    }
}
