using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Storage;

/// <summary>One municipality's database, open: its writer, its keys, and connections to read from.</summary>
public sealed class MunicipalityStore : IAsyncDisposable
{
    private readonly string file;
    private readonly Lazy<Writer> writer;

    internal MunicipalityStore(MunicipalityCode code, string file, Vault vault, TimeProvider clock)
    {
        (Code, this.file, Vault) = (code, file, vault);
        writer = new Lazy<Writer>(() => new Writer(file, vault, clock));
    }

    public MunicipalityCode Code { get; }

    public Vault Vault { get; }

    public Writer Writer => writer.Value;

    public SqliteConnection OpenForReading() => Connections.OpenForReading(file);

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

        Vault.Dispose();
    }
}
