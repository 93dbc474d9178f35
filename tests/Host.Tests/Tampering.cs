using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests;

internal static class Tampering
{
    /// <summary>What a disk, or somebody at the file, does to it while it is served.</summary>
    public static void Tamper(this Scene scene, string sql) => Tamper(scene.Site.Folder, scene.Site.Code, sql);

    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    public static void Tamper(string folder, string code, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"{code}.db")};Pooling=False");
        connection.Open();
        using var change = connection.CreateCommand();
        change.CommandText = sql;
        Assert.NotEqual(0, change.ExecuteNonQuery());
    }

    /// <summary>An id as it lies in the file.</summary>
    public static string Stored(string id) => Guid.Parse(id).ToString().ToUpperInvariant();
}
