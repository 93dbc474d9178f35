using System.Buffers.Binary;
using System.Globalization;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Keys;

/// <summary>How a rotation ended.</summary>
/// <param name="Key">The data key that is now in use.</param>
/// <param name="Resealed">How many values were sealed anew under it.</param>
/// <param name="Destroyed">The data keys that are gone: nothing was left under them.</param>
/// <param name="Kept">Those that had to stay.</param>
/// <param name="Unreadable">Where a value lies that no key opens.</param>
public sealed record RotationReport(
    int Key,
    long Resealed,
    IReadOnlyList<int> Destroyed,
    IReadOnlyList<int> Kept,
    IReadOnlyList<string> Unreadable
);

/// <summary>Puts a new data key in use and seals everything anew under it, a little at a time in turns of its own, so that others work on meanwhile.
/// One that was killed goes on where it was; the old keys are destroyed last (ADR 0017).</summary>
internal sealed class KeyRotation(Municipalities municipalities, KeyRing keys, SealedColumns columns, TimeProvider clock)
{
    private const int Batch = 100;
    private const string Purpose = "purpose.keys-rotate";

    /// <summary>Between two turns, for whoever waits for hers in another process.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <param name="progress">How many values of how many.</param>
    public async Task<RotationReport> Run(MunicipalityCode code, IProgress<(long Done, long All)>? progress = null)
    {
        var store = municipalities.Open(code);
        var key = await store.Writer.Run(turn => Begin(turn, code));
        var (all, done, unreadable) = (await store.Writer.Run(turn => Left(turn, key)), 0L, new List<string>());
        foreach (var column in columns.All)
        {
            for (object[]? after = []; after is { } row; )
            {
                var step = await store.Writer.Run(turn => Reseal(turn, store.Vault, column, key, row));
                (after, done) = (step.Last, done + step.Resealed);
                unreadable.AddRange(step.Unreadable);
                progress?.Report((done, all));
                await Task.Delay(Breath);
            }
        }

        var (destroyed, kept) = await store.Writer.Run(turn => End(turn, code, key));
        return new RotationReport(key, done, destroyed, kept, unreadable);
    }

    /// <summary>Goes on with a rotation that did not end, else begins one.</summary>
    private async Task<int> Begin(WriteTurn turn, MunicipalityCode code)
    {
        await using var open = turn.Connection.Sql("SELECT MAX(key_id) FROM kernel_rotation WHERE ended_at IS NULL", turn.Transaction);
        if (await open.NumberAsync() is { } begun)
        {
            return (int)begun;
        }

        var key = keys.Add(turn.Connection, code, turn.Transaction);
        await using var insert = turn.Connection.Sql(
            "INSERT INTO kernel_rotation (key_id, started_at, resealed, destroyed) VALUES (@key, @at, 0, 0)",
            turn.Transaction
        );
        await insert.With("@key", key).With("@at", Now()).ExecuteNonQueryAsync();
        await Log(turn, code);
        return key;
    }

    private async Task<long> Left(WriteTurn turn, int key)
    {
        var left = 0L;
        foreach (var column in columns.All)
        {
            await using var count = SealedColumns.Command(turn.Connection, turn.Transaction, column.CountOthers);
            left += (await count.With("@key", IdBytes(key)).NumberAsync())!.Value;
        }

        return left;
    }

    /// <summary>A batch of one column. <c>Last</c> is the row it came to; null when there are no more.</summary>
    private static async Task<(object[]? Last, long Resealed, IReadOnlyList<string> Unreadable)> Reseal(
        WriteTurn turn,
        Vault vault,
        SealedColumn column,
        int key,
        object[] after
    )
    {
        var (found, anew, unreadable) = (new List<object[]>(), new List<(object[] Row, byte[] Value)>(), new List<string>());
        await using (var select = SealedColumns.Command(turn.Connection, turn.Transaction, column.SelectOthers(after)))
        {
            SealedColumns.WithKey(select, after).With("@key", IdBytes(key)).With("@most", Batch);
            await using var rows = await select.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var (row, place) = (column.KeyOf(rows), column.RowOf(rows, 1));
                found.Add(row);
                try
                {
                    var plain = vault.Open((byte[])rows.GetValue(0), column.Table, column.Column, place);
                    anew.Add((row, vault.Seal(plain, column.Table, column.Column, place)));
                }
                catch (SealBrokenException)
                {
                    unreadable.Add($"{column.Table}.{column.Column} of {place}");
                }
            }
        }

        foreach (var (row, value) in anew)
        {
            await using var update = SealedColumns.Command(turn.Connection, turn.Transaction, column.Update);
            await SealedColumns.WithKey(update, row).With("@value", value).ExecuteNonQueryAsync();
        }

        await using var count = turn.Connection.Sql(
            "UPDATE kernel_rotation SET resealed = resealed + @n WHERE key_id = @key",
            turn.Transaction
        );
        await count.With("@n", anew.Count).With("@key", key).ExecuteNonQueryAsync();
        return (found.Count < Batch ? null : found[^1], anew.Count, unreadable);
    }

    /// <summary>Destroys the keys under which nothing lies any more; where one had to stay, the rotation has not ended and the next run goes on with it.</summary>
    private async Task<(IReadOnlyList<int> Destroyed, IReadOnlyList<int> Kept)> End(WriteTurn turn, MunicipalityCode code, int key)
    {
        var (destroyed, kept) = (new List<int>(), new List<int>());
        var isDone = await Left(turn, key) == 0;
        foreach (var old in await Older(turn, key))
        {
            (isDone && !await HoldsEarlyWords(turn, old) ? destroyed : kept).Add(old);
        }

        foreach (var old in destroyed)
        {
            await using var delete = turn.Connection.Sql("DELETE FROM kernel_key WHERE id = @id", turn.Transaction);
            await delete.With("@id", old).ExecuteNonQueryAsync();
        }

        if (isDone)
        {
            await using var end = turn.Connection.Sql(
                "UPDATE kernel_rotation SET ended_at = @at, destroyed = @n WHERE key_id = @key AND ended_at IS NULL",
                turn.Transaction
            );
            await end.With("@at", Now()).With("@n", destroyed.Count).With("@key", key).ExecuteNonQueryAsync();
            await Log(turn, code);
        }

        turn.Wipe();
        return (destroyed, kept);
    }

    private static async Task<IReadOnlyList<int>> Older(WriteTurn turn, int key)
    {
        var older = new List<int>();
        await using var select = turn.Connection.Sql(
            "SELECT id FROM kernel_key WHERE purpose = 'Data' AND id < @key ORDER BY id",
            turn.Transaction
        );
        await using var rows = await select.With("@key", key).ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            older.Add(rows.GetInt32(0));
        }

        return older;
    }

    /// <summary>Entries of the log of use from before their words had keys of their own: the chain covers them as they are, so their key stays.</summary>
    private static async Task<bool> HoldsEarlyWords(WriteTurn turn, int key)
    {
        await using var select = turn.Connection.Sql(
            "SELECT 1 FROM kernel_audit WHERE substr(criterion, 2, 4) = @key OR substr(stated_purpose, 2, 4) = @key LIMIT 1",
            turn.Transaction
        );
        return await select.With("@key", IdBytes(key)).ExecuteScalarAsync() is not null;
    }

    private static Task Log(WriteTurn turn, MunicipalityCode code) =>
        turn.Audit.Append(AuditRow.OfHouse(code, AuditAction.Change, Purpose));

    private string Now() => clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static byte[] IdBytes(int key)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, key);
        return bytes;
    }
}
