using System.Data.Common;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Counts rows of the log of use in the database itself.</summary>
internal static class UseRows
{
    public static async Task<long> Of(string folder, string municipality, string purpose)
    {
        await using var log = Open(folder, municipality);
        await using var select = log.Sql("SELECT COUNT(*) FROM kernel_audit WHERE purpose = @purpose").With("@purpose", purpose);
        return (long)(await select.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static DbConnection Open(string folder, string municipality)
    {
        if (TestStorage.Server is { } server)
        {
            return TestStorage.Open(server, TestStorage.NameOf(folder, House.Code(municipality)));
        }

        var file = new SqliteConnection($"Data Source={Path.Combine(folder, $"{municipality}.db")};Pooling=False");
        file.Open();
        return file;
    }
}
