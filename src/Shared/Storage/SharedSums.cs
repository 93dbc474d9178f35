using System.Data.Common;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage;

/// <summary>A year's sums that a municipality shows the others.</summary>
/// <param name="Sums">JSON of the room that wrote it.</param>
public sealed record SharedYearSums(RegisteredMunicipality Municipality, string Sums);

/// <summary>The sums that municipalities show each other, in <c>system.db</c>. Only what may leave a team is put here: nobody opens another municipality's
/// database to compare.</summary>
public sealed class SharedSums
{
    private readonly DataFolder folder;

    internal SharedSums(DataFolder folder) => this.folder = folder;

    /// <summary>Shows these years of a municipality and no others; false where they stood so already.</summary>
    public bool Put(MunicipalityCode municipality, IReadOnlyDictionary<int, string> years)
    {
        var shown = YearsOf(municipality);
        if (shown.Count == years.Count && years.All(y => shown.GetValueOrDefault(y.Key) == y.Value))
        {
            return false;
        }

        using var connection = Connections.OpenForWriting(folder.SystemFile);
        using var whole = connection.BeginTransaction();
        Clear(connection, whole, municipality);
        foreach (var (year, sums) in years)
        {
            using var insert = connection.Sql(
                "INSERT INTO system_shared_sums (municipality, year, sums) VALUES (@municipality, @year, @sums)",
                whole
            );
            insert.With("@municipality", municipality.ToString()).With("@year", year).With("@sums", sums).ExecuteNonQuery();
        }

        whole.Commit();
        return true;
    }

    /// <summary>Shows nothing of a municipality any more; false where nothing was shown.</summary>
    public bool Withdraw(MunicipalityCode municipality) => Put(municipality, new Dictionary<int, string>());

    /// <summary>A year of all that show it, by code.</summary>
    public IReadOnlyList<SharedYearSums> Of(int year)
    {
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql(
            """
            SELECT m.code, m.name, s.sums FROM system_shared_sums s JOIN system_municipality m ON m.code = s.municipality
            WHERE s.year = @year ORDER BY m.code
            """
        );
        using var rows = select.With("@year", year).ExecuteReader();
        var all = new List<SharedYearSums>();
        while (rows.Read())
        {
            all.Add(
                new SharedYearSums(
                    new RegisteredMunicipality(SystemRegister.CodeOf(rows.GetString(0)), rows.GetString(1)),
                    rows.GetString(2)
                )
            );
        }

        return all;
    }

    /// <summary>The years of which anybody shows anything, the newest first.</summary>
    public IReadOnlyList<int> Years()
    {
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql("SELECT DISTINCT year FROM system_shared_sums ORDER BY year DESC");
        using var rows = select.ExecuteReader();
        var years = new List<int>();
        while (rows.Read())
        {
            years.Add(rows.GetInt32(0));
        }

        return years;
    }

    private Dictionary<int, string> YearsOf(MunicipalityCode municipality)
    {
        using var connection = Connections.OpenForReading(folder.SystemFile);
        using var select = connection.Sql("SELECT year, sums FROM system_shared_sums WHERE municipality = @municipality");
        using var rows = select.With("@municipality", municipality.ToString()).ExecuteReader();
        var years = new Dictionary<int, string>();
        while (rows.Read())
        {
            years.Add(rows.GetInt32(0), rows.GetString(1));
        }

        return years;
    }

    private static void Clear(DbConnection connection, DbTransaction whole, MunicipalityCode municipality)
    {
        using var delete = connection.Sql("DELETE FROM system_shared_sums WHERE municipality = @municipality", whole);
        delete.With("@municipality", municipality.ToString()).ExecuteNonQuery();
    }
}
