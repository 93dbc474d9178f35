using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Counts rows of the log of use in the file itself.</summary>
internal static class UseRows
{
    public static async Task<long> Of(string folder, string municipality, string purpose)
    {
        await using var log = new SqliteConnection($"Data Source={Path.Combine(folder, $"{municipality}.db")};Pooling=False");
        await log.OpenAsync(TestContext.Current.CancellationToken);
        await using var select = log.CreateCommand();
        select.CommandText = "SELECT COUNT(*) FROM kernel_audit WHERE purpose = $purpose";
        select.Parameters.AddWithValue("$purpose", purpose);
        return (long)(await select.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
