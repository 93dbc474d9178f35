using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>Where one municipality's database lies.</summary>
/// <param name="Server">Null for a file, and for the usual server: that of the connection string, wherever it is reached today.</param>
public sealed record Placement(DatabaseKind Kind, string? Server)
{
    public static Placement File { get; } = new(DatabaseKind.Sqlite, Server: null);
}

/// <summary>Where each municipality's database was made or moved to, in <c>system.db</c>. One of which it does not stand there lies in a file if there is one, else as is configured.</summary>
internal sealed class Placements(DataFolder folder, StorageSettings settings)
{
    public Placement Of(MunicipalityCode municipality) =>
        Kept(municipality)
        ?? (
            settings.Provider == DatabaseKind.Sqlite || File.Exists(folder.Of(municipality))
                ? Placement.File
                : new Placement(settings.Provider, settings.ServerOf(municipality))
        );

    public void Keep(MunicipalityCode municipality, Placement placement)
    {
        using var connection = Connections.OpenForWriting(folder.SystemFile);
        using var keep = connection.Sql(
            "INSERT INTO system_placement (municipality, kind, server) VALUES (@municipality, @kind, @server) "
                + "ON CONFLICT (municipality) DO UPDATE SET kind = excluded.kind, server = excluded.server"
        );
        keep.With("@municipality", municipality.ToString()).With("@kind", placement.Kind.ToString()).With("@server", placement.Server);
        keep.ExecuteNonQuery();
    }

    /// <summary>From now on it is looked for where it is, whatever is configured for others.</summary>
    public void Keep(MunicipalityCode municipality)
    {
        if (Kept(municipality) is null)
        {
            Keep(municipality, Of(municipality));
        }
    }

    private Placement? Kept(MunicipalityCode municipality)
    {
        if (!File.Exists(folder.SystemFile))
        {
            return null;
        }

        using var connection = Connections.OpenForReading(folder.SystemFile);
        if (!connection.HasTable("system_placement"))
        {
            return null;
        }

        using var select = connection.Sql("SELECT kind, server FROM system_placement WHERE municipality = @municipality");
        using var row = select.With("@municipality", municipality.ToString()).ExecuteReader();
        return row.Read() ? new Placement(Enum.Parse<DatabaseKind>(row.GetString(0)), row.IsDBNull(1) ? null : row.GetString(1)) : null;
    }
}
