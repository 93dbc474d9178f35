using BarnetIMidten.Shared.Storage.Kinds.PostgreSql;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>Each municipality's database, where it lies.</summary>
internal sealed class Databases(DataFolder folder, StorageSettings settings, Placements placements)
{
    /// <summary>The caller's to dispose of.</summary>
    public IDatabase Of(MunicipalityCode municipality) => At(municipality, placements.Of(municipality));

    /// <summary>A server's database beside the municipality's own, in which the next is made ready.</summary>
    public PostgreSqlDatabase Beside(MunicipalityCode municipality, Placement placement) =>
        new(settings.ConnectionOf(municipality, placement.Server), "_restoring");

    public IDatabase At(MunicipalityCode municipality, Placement placement) =>
        placement.Kind == DatabaseKind.Sqlite
            ? new SqliteDatabase(folder.Of(municipality))
            : new PostgreSqlDatabase(settings.ConnectionOf(municipality, placement.Server));
}
