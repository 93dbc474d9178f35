using System.Data.Common;
using System.Globalization;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Cases;

/// <summary>What has been erased, in <c>system.db</c> and beside the backups: outside the municipality's own database, so that a backup of it that is restored does not bring
/// anybody back. An id and a day; nothing of who it was.</summary>
public sealed partial class ErasureRegister
{
    private readonly DataFolder folder;
    private readonly Databases databases;
    private readonly BackupPlan plan;
    private readonly ILogger<ErasureRegister> log;

    internal ErasureRegister(DataFolder folder, Databases databases, BackupPlan plan, ILogger<ErasureRegister> log) =>
        (this.folder, this.databases, this.plan, this.log) = (folder, databases, plan, log);

    /// <summary>Adds what has been erased. It is done, and is not answered as if it were not: what cannot be written now is written at the next start, and with the next backup,
    /// from the municipality's own database.</summary>
    internal void Add(MunicipalityCode municipality, ReferralId referral, DateTimeOffset at)
    {
        var erased = new Dictionary<string, string> { [referral.ToString()] = at.ToString("O", CultureInfo.InvariantCulture) };
        Try(municipality, () => Add(municipality, erased));
        Try(municipality, () => ErasuresBeside.Add(plan.Directory, municipality, erased));
    }

    /// <summary>With each backup: what lies beside it lacks nothing.</summary>
    internal void KeepBeside(MunicipalityCode municipality) =>
        Try(
            municipality,
            () =>
            {
                using var database = databases.Of(municipality);
                ErasuresBeside.Add(plan.Directory, municipality, InRegister(municipality));
                ErasuresBeside.Add(plan.Directory, municipality, InOwn(database));
            }
        );

    /// <summary>Before a backup takes the database's place: adds what that database knows to be erased, and what is told beside the backups, here and where the file lies.</summary>
    /// <exception cref="IOException">What is told there cannot be read.</exception>
    internal void Gather(MunicipalityCode municipality, string file)
    {
        Try(
            municipality,
            () =>
            {
                using var database = databases.Of(municipality);
                if (database.Exists())
                {
                    Add(municipality, InOwn(database));
                }
            }
        );

        foreach (var beside in (string[])[plan.Directory, Path.GetDirectoryName(Path.GetFullPath(file))!])
        {
            Add(municipality, ErasuresBeside.Read(beside, municipality));
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
        Add(municipality, done.Where(d => !known.ContainsKey(d.Key)).ToDictionary(StringComparer.Ordinal));
        return [.. known.Keys.Where(k => !done.ContainsKey(k)).Select(k => ReferralId.From(Guid.ParseExact(k, "N")))];
    }

    private void Add(MunicipalityCode municipality, IReadOnlyDictionary<string, string> erased)
    {
        if (erased.Count == 0)
        {
            return;
        }

        using var system = Connections.OpenForWriting(folder.SystemFile);
        using var whole = system.BeginTransaction();
        foreach (var (referral, at) in erased)
        {
            using var insert = system.Sql(
                "INSERT INTO system_erasure (referral_id, municipality, at) VALUES (@referral, @code, @at) ON CONFLICT DO NOTHING",
                whole
            );
            insert.With("@referral", referral).With("@code", municipality.ToString()).With("@at", at).ExecuteNonQuery();
        }

        whole.Commit();
    }

    private void Try(MunicipalityCode municipality, Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            NotKept(fault, municipality);
        }
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

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "What was erased from municipality {Code} does not stand in system.db, or not beside the backups, as it should. It is tried again with the next backup and start: "
            + "restore nothing of it before"
    )]
    private partial void NotKept(Exception fault, MunicipalityCode code);
}
