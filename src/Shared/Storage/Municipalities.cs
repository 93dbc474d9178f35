using System.Collections.Concurrent;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The municipalities of this installation. Each is opened when first asked for: migrated if need be, its keys unwrapped.</summary>
public sealed class Municipalities : IAsyncDisposable
{
    private readonly ConcurrentDictionary<MunicipalityCode, Lazy<MunicipalityStore>> open = new();
    private readonly ConcurrentBag<MunicipalityStore> closed = [];
    private readonly ConcurrentDictionary<MunicipalityCode, ValueTuple> unopened = new();
    private readonly DataFolder folder;
    private readonly Databases databases;
    private readonly Migrator migrator;
    private readonly KeyRing keys;
    private readonly Withheld withheld;
    private readonly TimeProvider clock;
    private int made;

    internal Municipalities(
        DataFolder folder,
        Databases databases,
        Migrator migrator,
        KeyRing keys,
        Withheld withheld,
        TimeProvider clock
    ) =>
        (this.folder, this.databases, this.migrator, this.keys, this.withheld, this.clock) = (
            folder,
            databases,
            migrator,
            keys,
            withheld,
            clock
        );

    /// <summary>One that could not be opened is tried again by the next who asks.</summary>
    /// <exception cref="InvalidOperationException">There is no such municipality here, its keys are wrapped under another master key, or a newer program has migrated it.</exception>
    /// <exception cref="StorageUnavailableException">It is withheld.</exception>
    public MunicipalityStore Open(MunicipalityCode code)
    {
        withheld.Expect(code);
        return open.GetOrAdd(code, c => new Lazy<MunicipalityStore>(() => Load(c))).Value;
    }

    /// <summary>Whether somebody can be served from one, by what the last who asked met: nothing is asked anew. Of one that nobody asked for nothing bad is known.</summary>
    public bool IsServed(MunicipalityCode code) =>
        !withheld.Holds(code)
        && !unopened.ContainsKey(code)
        && !(open.TryGetValue(code, out var store) && store is { IsValueCreated: true, Value.IsAway: true });

    /// <summary>Looks through the whole file of an open municipality and at the end of its log of use. A damaged one is served no more; others are.</summary>
    /// <exception cref="DatabaseDamagedException">It is damaged.</exception>
    /// <exception cref="OperationCanceledException">The server stops.</exception>
    public async Task LookThrough(MunicipalityCode code, CancellationToken stopping)
    {
        var store = Open(code);
        if (await store.FaultOf(stopping) is { } fault)
        {
            var damaged = new DatabaseDamagedException(code, fault);
            store.StopWiping();
            closed.Add(store);
            unopened[code] = default;
            Pulse.Damaged();
            Pulse.Opened(-1);
            open[code] = new Lazy<MunicipalityStore>(() => throw damaged);
            throw damaged;
        }
    }

    /// <summary>Makes the database and keys of a new municipality. It is not in the register until <see cref="SystemRegister.Add"/> puts it there,
    /// so that one that was interrupted can be made again.</summary>
    public void Make(MunicipalityCode code)
    {
        using var held = folder.LockForMigration();
        using var database = databases.Of(code);
        database.Create();
        using var connection = database.OpenForWriting();
        migrator.BringUpToDate(connection, Scope.Municipality);
        using var transaction = database.BeginWriting(connection);
        using var existing = connection.Sql("SELECT COUNT(*) FROM kernel_key", transaction);
        if (existing.Number() == 0)
        {
            keys.Make(connection, code, transaction);
        }

        transaction.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in open.Values.Where(s => s.IsValueCreated).Select(s => s.Value).Concat(closed))
        {
            await store.DisposeAsync();
        }

        Pulse.Opened(closed.Count - made);
    }

    private MunicipalityStore Load(MunicipalityCode code)
    {
        IDatabase? database = null;
        try
        {
            database = databases.Of(code);
            var store = Load(code, database);
            unopened.TryRemove(code, out _);
            Interlocked.Increment(ref made);
            Pulse.Opened(1);
            return store;
        }
        catch (Exception fault)
        {
            database?.Dispose();
            open.TryRemove(code, out _);
            unopened[code] = default;
            if (StorageUnavailableException.In(fault) == StorageTrouble.Damaged)
            {
                Pulse.Damaged();
                throw new DatabaseDamagedException(code, fault.Message, fault);
            }

            throw;
        }
    }

    private MunicipalityStore Load(MunicipalityCode code, IDatabase database)
    {
        if (!database.Exists())
        {
            throw new InvalidOperationException($"Municipality {code} is not opened here. Open it with: municipality add --code {code}");
        }

        using var connection = database.OpenForWriting();
        if (!migrator.IsUpToDate(connection, Scope.Municipality))
        {
            using var held = folder.LockForMigration();
            migrator.BringUpToDate(connection, Scope.Municipality);
        }

        return new MunicipalityStore(code, database, keys.Open(connection, code, () => Ring(code, database)), clock);
    }

    private IReadOnlyList<OpenKey> Ring(MunicipalityCode code, IDatabase database)
    {
        using var connection = database.OpenForReading();
        return keys.Read(connection, code);
    }
}
