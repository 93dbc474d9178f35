using System.Collections.Concurrent;
using System.Data.Common;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>Each municipality's lists as this process last saw them on disk. Changes only come to them, so the newer is the one with more.
/// A rule asks <see cref="CatalogueBook"/>, which sees to it that nobody else has changed them since; words are shown from here at once.</summary>
internal sealed class KnownCatalogues(Catalogues catalogues, Municipalities municipalities) : IOwnWords
{
    private readonly ConcurrentDictionary<MunicipalityCode, CatalogueLists> known = new();

    public CatalogueLists Ours => catalogues.Ours;

    public CatalogueLists In(MunicipalityCode municipality) => known.GetOrAdd(municipality, ReadAnew);

    public void Keep(MunicipalityCode municipality, CatalogueLists lists) =>
        known.AddOrUpdate(municipality, lists, (_, before) => before.Last > lists.Last ? before : lists);

    /// <summary>Ours, where the database cannot be read: whoever needs it says so, and that takes words.</summary>
    IReadOnlyDictionary<string, LocalText>? IOwnWords.Of(MunicipalityCode municipality)
    {
        try
        {
            return In(municipality).Words;
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    /// <summary>The number of the last change that a connection sees; 0 before the first.</summary>
    public static async Task<long> LastIn(DbConnection connection, DbTransaction? transaction)
    {
        await using var last = connection.Sql("SELECT MAX(id) FROM programmes_catalogue", transaction);
        return await last.NumberAsync() ?? 0;
    }

    /// <summary>The lists as a connection sees them.</summary>
    public CatalogueLists Read(DbConnection connection, DbTransaction? transaction)
    {
        using var select = connection.Sql(
            "SELECT kind, code, act, in_group, under, danish, english, place, origin FROM programmes_catalogue ORDER BY id",
            transaction
        );
        using var row = select.ExecuteReader();
        var steps = new List<CatalogueStep>();
        while (row.Read())
        {
            steps.Add(
                new CatalogueStep(Enum.Parse<CatalogueKind>(row.GetString(0)), row.GetString(1), Enum.Parse<CatalogueAct>(row.GetString(2)))
                {
                    Group = Text(row, 3),
                    Under = Text(row, 4),
                    Words = Text(row, 5) is { } danish && Text(row, 6) is { } english ? new LocalText(danish, english) : null,
                    Place = row.IsDBNull(7) ? null : row.GetInt32(7),
                    Origin = Text(row, 8),
                }
            );
        }

        return steps.Count == 0 ? Ours : Ours.With(steps);
    }

    private CatalogueLists ReadAnew(MunicipalityCode municipality)
    {
        using var connection = municipalities.Open(municipality).OpenForReading();
        return Read(connection, null);
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
