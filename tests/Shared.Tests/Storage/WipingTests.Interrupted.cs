using System.Data.Common;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>A database with which something happens in the midst.</summary>
public sealed partial class WipingTests
{
    /// <summary>Something happens before a wipe is done.</summary>
    private sealed class Interrupted(IDatabase inner, Action meanwhile) : IDatabase
    {
        public DatabaseKind Kind => inner.Kind;

        public string Place => inner.Place;

        public string? Identity(DbConnection open) => inner.Identity(open);

        public bool Exists() => inner.Exists();

        public void Create() => inner.Create();

        public void Drop() => inner.Drop();

        public string SetAside(string why, DateTimeOffset at) => inner.SetAside(why, at);

        public DbConnection OpenForWriting() => inner.OpenForWriting();

        public DbConnection OpenForReading() => inner.OpenForReading();

        public DbTransaction BeginWriting(DbConnection writing) => inner.BeginWriting(writing);

        public DbTransaction BeginReading(DbConnection reading) => inner.BeginReading(reading);

        public async Task<bool> TryWipe(DbConnection writing)
        {
            meanwhile();
            return await inner.TryWipe(writing);
        }

        public Task<bool> TryWriteAnew(DbConnection writing) => inner.TryWriteAnew(writing);

        public long SizeOf(DbConnection reading) => inner.SizeOf(reading);

        public Task<string?> FaultOf(DbConnection reading, CancellationToken stopping) => inner.FaultOf(reading, stopping);

        public string? Warning(DbConnection open) => inner.Warning(open);

        public void Dispose() { }
    }
}
