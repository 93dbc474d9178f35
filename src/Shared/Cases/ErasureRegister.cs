using System.Data.Common;
using System.Globalization;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>What has been erased, in <c>system.db</c>: outside the municipality's own database, so that a backup of it that is restored does not bring anybody back.
/// An id and a day; nothing of who it was.</summary>
public sealed class ErasureRegister
{
    private readonly DataFolder folder;
    private readonly Databases databases;

    internal ErasureRegister(DataFolder folder, Databases databases) => (this.folder, this.databases) = (folder, databases);

    /// <summary>Adds what has been erased. What cannot be written now is written at the next start, from the municipality's own database.</summary>
    internal void Add(MunicipalityCode municipality, ReferralId referral, DateTimeOffset at)
    {
        try
        {
            using var connection = Connections.OpenForWriting(folder.SystemFile);
            Add(connection, municipality, referral.ToString(), at.ToString("O", CultureInfo.InvariantCulture));
        }
        catch (DbException)
        {
            // it is done, and must not be answered as if it were not
        }
    }

    /// <summary>What stands in the register and not in the municipality's database: it was restored from before. And the other way round, what the register lacks is added.</summary>
    /// <exception cref="StorageUnavailableException">There is no database.</exception>
    /// <exception cref="DbException">It cannot be read.</exception>
    internal IReadOnlyList<ReferralId> ToRepeat(MunicipalityCode municipality)
    {
        using var database = databases.Of(municipality);
        if (!database.Exists())
        {
            throw new StorageUnavailableException(new IOException($"There is no database {database.Place}."));
        }

        var (known, done) = (InRegister(municipality), InOwn(database));
        foreach (var (referral, at) in done.Where(d => !known.ContainsKey(d.Key)))
        {
            using var system = Connections.OpenForWriting(folder.SystemFile);
            Add(system, municipality, referral, at);
        }

        return [.. known.Keys.Where(k => !done.ContainsKey(k)).Select(k => ReferralId.From(Guid.ParseExact(k, "N")))];
    }

    private static void Add(DbConnection system, MunicipalityCode municipality, string referral, string at)
    {
        using var insert = system.Sql(
            "INSERT INTO system_erasure (referral_id, municipality, at) VALUES (@referral, @code, @at) ON CONFLICT DO NOTHING"
        );
        insert.With("@referral", referral).With("@code", municipality.ToString()).With("@at", at).ExecuteNonQuery();
    }

    private Dictionary<string, string> InRegister(MunicipalityCode municipality)
    {
        using var system = Connections.OpenForReading(folder.SystemFile);
        using var select = system.Sql("SELECT referral_id, at FROM system_erasure WHERE municipality = @code");
        return Read(select.With("@code", municipality.ToString()));
    }

    private static Dictionary<string, string> InOwn(IDatabase database)
    {
        using var own = database.OpenForReading();
        if (!own.HasTable("kernel_erased"))
        {
            return [];
        }

        using var select = own.Sql("SELECT referral_id, at FROM kernel_erased");
        return Read(select);
    }

    private static Dictionary<string, string> Read(DbCommand select)
    {
        using var rows = select.ExecuteReader();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            found[rows.GetString(0)] = rows.GetString(1);
        }

        return found;
    }
}
