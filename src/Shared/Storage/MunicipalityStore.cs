using System.Data.Common;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage;

/// <summary>One municipality's database, open: its writer, its keys, and connections to read from.</summary>
public sealed class MunicipalityStore : IAsyncDisposable
{
    private readonly Lazy<Writer> writer;

    internal MunicipalityStore(MunicipalityCode code, IDatabase database, Vault vault, TimeProvider clock)
    {
        (Code, Vault, Database) = (code, vault, database);
        writer = new Lazy<Writer>(() => new Writer(database, vault, clock));
    }

    public MunicipalityCode Code { get; }

    public Vault Vault { get; }

    public DatabaseKind Kind => Database.Kind;

    internal IDatabase Database { get; }

    public Writer Writer => writer.Value;

    /// <summary>Whether the last who wanted to read got no connection.</summary>
    public bool IsAway { get; private set; }

    /// <summary>A connection to read on; disposing of it puts it back.</summary>
    public DbConnection OpenForReading()
    {
        try
        {
            var connection = Database.OpenForReading();
            IsAway = false;
            return connection;
        }
        catch (DbException)
        {
            IsAway = true;
            throw;
        }
    }

    /// <summary>Walks the chain of the log of use from its first entry.</summary>
    public async Task<ChainReport> VerifyAudit(ChainHead? expected)
    {
        await using var connection = OpenForReading();
        return await AuditVerification.Verify(connection, Vault, expected);
    }

    /// <summary>Since when something that was destroyed is still to be wiped off the disk; null where nothing is. What another process left undone this one takes over.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be taken over.</exception>
    public async Task<DateTimeOffset?> SeeToWipe()
    {
        var since = WipeDueSince();
        if (since is null || Writer.IsWiping)
        {
            return since;
        }

        await Writer.Run(turn =>
        {
            turn.LookForWipe();
            return Task.FromResult(true);
        });
        return WipeDueSince();
    }

    /// <inheritdoc cref="Wiping.Stop"/>
    internal void StopWiping() => Writer.StopWiping();

    /// <inheritdoc cref="Wiping.Fault"/>
    public Exception? WipeFault => Writer.WipeFault;

    /// <inheritdoc cref="IDatabase.Warning"/>
    public string? Warning()
    {
        using var connection = OpenForReading();
        return Database.Warning(connection);
    }

    /// <summary>What is wrong with what lies on the disk, or with the end of its log of use; null where nothing is.</summary>
    internal async Task<string?> FaultOf(CancellationToken stopping)
    {
        await using var connection = OpenForReading();
        return await Database.FaultOf(connection, stopping) is { } fault ? fault
            : await AuditVerification.Follows(connection, Vault) ? null
            : "the last entry of its log of use does not follow from the one before";
    }

    public async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            await writer.Value.DisposeAsync();
        }

        Database.Dispose();
        Vault.Dispose();
    }

    private DateTimeOffset? WipeDueSince()
    {
        using var connection = OpenForReading();
        return Wiping.Read(connection)?.Since;
    }
}
