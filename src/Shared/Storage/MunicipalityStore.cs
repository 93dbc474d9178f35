using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage;

/// <summary>One municipality's database, open: its writer, its keys, and connections to read from.</summary>
public sealed class MunicipalityStore : IAsyncDisposable
{
    private readonly ReadingShelf reading;
    private readonly Lazy<Writer> writer;

    internal MunicipalityStore(MunicipalityCode code, string file, Vault vault, TimeProvider clock)
    {
        (Code, Vault, reading) = (code, vault, new ReadingShelf(file));
        writer = new Lazy<Writer>(() => new Writer(file, vault, clock));
    }

    public MunicipalityCode Code { get; }

    public Vault Vault { get; }

    public Writer Writer => writer.Value;

    /// <summary>A connection to read on; disposing of it puts it back.</summary>
    public KeepingConnection OpenForReading() => reading.Lend();

    /// <summary>Walks the chain of the log of use from its first entry.</summary>
    public async Task<ChainReport> VerifyAudit(ChainHead? expected)
    {
        await using var connection = OpenForReading();
        return await AuditVerification.Verify(connection, Vault, expected);
    }

    /// <summary>What is wrong with the file, or with the end of its log of use; null where nothing is.</summary>
    internal async Task<string?> FaultOf(CancellationToken stopping)
    {
        await using var connection = OpenForReading();
        await using var check = connection.Sql("PRAGMA quick_check(1)");
        check.CommandTimeout = 0;
        return await connection.Until(() => check.ExecuteScalarAsync(stopping), stopping) is var found and not "ok" ? $"{found}"
            : await AuditVerification.Follows(connection, Vault) ? null
            : "the last entry of its log of use does not follow from the one before";
    }

    public async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            await writer.Value.DisposeAsync();
        }

        reading.Dispose();
        Vault.Dispose();
    }
}
