using System.Globalization;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Cases;

/// <summary>What has been erased, in <c>system.db</c>: outside the municipality's own database, so that a backup of it that is restored does not bring anybody back.
/// An id and a day; nothing of who it was.</summary>
public sealed class ErasureRegister
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;
    private readonly DataFolder folder;

    internal ErasureRegister(DataFolder folder) => this.folder = folder;

    /// <summary>Adds what has been erased. What cannot be written now is written at the next start, from the municipality's own database.</summary>
    internal void Add(MunicipalityCode municipality, ReferralId referral, DateTimeOffset at)
    {
        try
        {
            using var connection = Connections.OpenForWriting(folder.SystemFile);
            Add(connection, municipality, referral.ToString(), at.ToString("O", CultureInfo.InvariantCulture));
        }
        catch (SqliteException)
        {
            // it is done, and must not be answered as if it were not
        }
    }

    /// <summary>What stands in the register and not in the municipality's database: it was restored from before. And the other way round, what the register lacks is added.
    /// From a file that is damaged or gone nobody is served: it is asked again when it has been put right.</summary>
    public IReadOnlyList<ReferralId> ToRepeat(MunicipalityCode municipality)
    {
        if (!File.Exists(folder.Of(municipality)))
        {
            return [];
        }

        try
        {
            var (known, done) = (InRegister(municipality), InOwn(municipality));
            foreach (var (referral, at) in done.Where(d => !known.ContainsKey(d.Key)))
            {
                using var system = Connections.OpenForWriting(folder.SystemFile);
                Add(system, municipality, referral, at);
            }

            return [.. known.Keys.Where(k => !done.ContainsKey(k)).Select(k => ReferralId.From(Guid.ParseExact(k, "N")))];
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NoDatabase)
        {
            return [];
        }
    }

    private static void Add(SqliteConnection system, MunicipalityCode municipality, string referral, string at)
    {
        using var insert = system.Sql(
            "INSERT OR IGNORE INTO system_erasure (referral_id, municipality, at) VALUES ($referral, $code, $at)"
        );
        insert.With("$referral", referral).With("$code", municipality.ToString()).With("$at", at).ExecuteNonQuery();
    }

    private Dictionary<string, string> InRegister(MunicipalityCode municipality)
    {
        using var system = Connections.OpenForReading(folder.SystemFile);
        using var select = system.Sql("SELECT referral_id, at FROM system_erasure WHERE municipality = $code");
        return Read(select.With("$code", municipality.ToString()));
    }

    private Dictionary<string, string> InOwn(MunicipalityCode municipality)
    {
        using var own = Connections.OpenForReading(folder.Of(municipality));
        using var select = own.Sql("SELECT referral_id, at FROM kernel_erased");
        return own.HasTable("kernel_erased") ? Read(select) : [];
    }

    private static Dictionary<string, string> Read(System.Data.Common.DbCommand select)
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
