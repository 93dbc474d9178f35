using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>Where a new municipality's database is made (<c>Storage:Provider</c>), and how a server is reached (<c>Storage:PostgreSql:Connection</c>, in which
/// <c>{database}</c> stands for the database's name; <c>Storage:PostgreSql:Placements:0183</c>: the server of one municipality, with its port if it has its own).</summary>
public sealed partial class StorageSettings
{
    private const string Hole = "{database}";
    private readonly string? template;
    private readonly Dictionary<MunicipalityCode, string> servers;

    /// <exception cref="InvalidOperationException">A setting says nothing that can be done.</exception>
    public StorageSettings(IConfiguration configuration)
    {
        var section = configuration.GetSection("Storage");
        Provider =
            section["Provider"] is not { } written ? DatabaseKind.Sqlite
            : Enum.GetNames<DatabaseKind>().Contains(written, StringComparer.Ordinal) ? Enum.Parse<DatabaseKind>(written)
            : throw new InvalidOperationException($"Storage:Provider must be Sqlite or PostgreSql, and not '{written}'");
        template = section["PostgreSql:Connection"] is { Length: > 0 } connection ? Checked(connection) : null;
        servers = section.GetSection("PostgreSql:Placements").GetChildren().ToDictionary(p => CodeOf(p.Key), p => Server(p.Key, p.Value));
        if (template is null && (Provider == DatabaseKind.PostgreSql || servers.Count > 0))
        {
            throw new InvalidOperationException(
                $"Storage:PostgreSql:Connection is missing: a connection string in which {Hole} stands for the database"
            );
        }
    }

    public DatabaseKind Provider { get; }

    /// <summary>The server that a municipality is placed on; null for that of the connection string.</summary>
    public string? ServerOf(MunicipalityCode municipality) => servers.GetValueOrDefault(municipality);

    /// <exception cref="InvalidOperationException">No server is configured.</exception>
    internal string ConnectionOf(MunicipalityCode municipality, string? server)
    {
        var to = new NpgsqlConnectionStringBuilder(
            template?.Replace(Hole, $"bim_{municipality}", StringComparison.Ordinal)
                ?? throw new InvalidOperationException("Storage:PostgreSql:Connection is missing: no database lies on a server")
        );
        if (server?.Split(':') is [var host, .. var port])
        {
            to.Host = host;
            to.Port = port is [var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : to.Port;
        }

        return to.ToString();
    }

    /// <summary>The server's name, with its port.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static string Server(string of, string? written) =>
        written is not null && ServerName().IsMatch(written)
            ? written
            : throw new InvalidOperationException(
                $"The server of {of} must be a name or an address, with :port if need be, and not '{written}'"
            );

    private static string Checked(string connection)
    {
        try
        {
            var to = new NpgsqlConnectionStringBuilder(connection);
            return to is { Host.Length: > 0, Database: { } database } && database.Contains(Hole, StringComparison.Ordinal)
                ? connection
                : throw new InvalidOperationException(
                    $"Storage:PostgreSql:Connection must name a Host, and a Database in which {Hole} stands"
                );
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException("Storage:PostgreSql:Connection is no connection string", fault);
        }
    }

    private static MunicipalityCode CodeOf(string written) =>
        MunicipalityCode.TryParse(written, out var code)
            ? code
            : throw new InvalidOperationException($"Storage:PostgreSql:Placements: '{written}' is no municipality code");

    [GeneratedRegex(@"^([A-Za-z0-9.-]+|/[^:]+)(:[0-9]{1,5})?$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ServerName();
}
