using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Testing;

/// <summary>Migrates once in a run: the first municipality's database is made as the product makes it, and its empty tables, without its keys, are where the next begin.
/// Half of what a site of its own costs is migrating.</summary>
internal static class Migrated
{
    private static readonly Lock Turn = new();
    private static string? template;
    private static string? onServer;

    /// <summary>A new municipality's database with keys of its own.</summary>
    public static void Make(Municipalities municipalities, MunicipalityCode code, string folder)
    {
        if (TestStorage.Server is { } server)
        {
            MakeOn(server, municipalities, code, folder);
            return;
        }

        var file = Path.Combine(folder, $"{code}.db");
        lock (Turn)
        {
            if (template is null)
            {
                municipalities.Make(code);
                template = WithoutKeys(file);
                return;
            }
        }

        File.Copy(template, file);
        municipalities.Make(code);
    }

    private static void MakeOn(string server, Municipalities municipalities, MunicipalityCode code, string folder)
    {
        lock (Turn)
        {
            if (onServer is null)
            {
                municipalities.Make(code);
                onServer = $"migrated_{Guid.CreateVersion7():N}";
                Copy(server, TestStorage.NameOf(folder, code), onServer);
                using var copy = TestStorage.Open(server, onServer);
                TestStorage.Run(copy, "DELETE FROM kernel_key");
                AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                {
                    using var gone = TestStorage.Open(server, "postgres");
                    TestStorage.Run(gone, $"DROP DATABASE {onServer} WITH (FORCE)");
                };
                return;
            }

            Copy(server, onServer, TestStorage.NameOf(folder, code));
        }

        municipalities.Make(code);
    }

    private static void Copy(string server, string from, string to)
    {
        using var connection = TestStorage.Open(server, "postgres");
        TestStorage.Run(connection, $"CREATE DATABASE \"{to}\" TEMPLATE \"{from}\"");
    }

    private static string WithoutKeys(string file)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"bim-migrated-{Guid.CreateVersion7():N}.db");
        Run(file, $"VACUUM INTO '{copy}'");
        Run(copy, "DELETE FROM kernel_key; VACUUM");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(copy);
        return copy;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
