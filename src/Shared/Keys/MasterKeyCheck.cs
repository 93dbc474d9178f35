using System.Data.Common;
using System.Security.Cryptography;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Keys;

/// <summary>A value in <c>system.db</c> that only the master key of this folder opens: another one is told at once, before anything is written under it.</summary>
internal sealed class MasterKeyCheck(MasterKey master, KeyRing keys, DataFolder folder, Databases databases)
{
    private const string Table = "system_key_check";

    /// <exception cref="InvalidOperationException">The folder was made with another key.</exception>
    public void Verify(DbConnection system)
    {
        if (!Fits(system))
        {
            throw new InvalidOperationException(
                $"Keys__Master is not the key that {folder.Path} was made with. Start with that key, or choose another --Storage:Directory."
            );
        }
    }

    /// <summary>Seals the value, once, under the key that was verified.</summary>
    public void Keep(DbConnection system)
    {
        using var sealing = SealingKey();
        using var insert = system.Sql("INSERT INTO system_key_check (id, value) VALUES (1, @value) ON CONFLICT DO NOTHING");
        insert.With("@value", sealing.Seal(RandomNumberGenerator.GetBytes(32), Table)).ExecuteNonQuery();
    }

    /// <summary>A folder from before there was a check is judged by its municipalities: one that opens is proof, and so is one that does not.</summary>
    private bool Fits(DbConnection system)
    {
        if (system.HasTable(Table) && Kept(system) is { } value)
        {
            using var sealing = SealingKey();
            return sealing.Fits(value, Table);
        }

        return Registered(system).Select(Opens).FirstOrDefault(opens => opens is not null) ?? true;
    }

    private SealingKey SealingKey() => new(0, master.For("key check"));

    private static byte[]? Kept(DbConnection system)
    {
        using var select = system.Sql("SELECT value FROM system_key_check WHERE id = 1");
        return select.ExecuteScalar() as byte[];
    }

    private static List<MunicipalityCode> Registered(DbConnection system)
    {
        var all = new List<MunicipalityCode>();
        if (system.HasTable("system_municipality"))
        {
            using var select = system.Sql("SELECT code FROM system_municipality ORDER BY code");
            using var rows = select.ExecuteReader();
            while (rows.Read())
            {
                if (MunicipalityCode.TryParse(rows.GetString(0), out var code))
                {
                    all.Add(code);
                }
            }
        }

        return all;
    }

    /// <summary>Null when the file cannot tell: it is gone, damaged or empty, which is another matter.</summary>
    private bool? Opens(MunicipalityCode code)
    {
        try
        {
            using var database = databases.Of(code);
            if (!database.Exists())
            {
                return null;
            }

            using var connection = database.OpenForReading();
            return keys.Opens(connection, code);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
