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
