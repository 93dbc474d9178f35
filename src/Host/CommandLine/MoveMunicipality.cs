using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>municipality move --code 0183 --to PostgreSql --server db2.example</c>, while no server serves the folder: carries the municipality's database over,
/// holds every row against what it was, and keeps the old one under another name.</summary>
internal sealed class MoveMunicipality(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, to, server) = (options.Municipality("code"), options.Required("to"), options.Optional("server"));
        options.NothingElse();
        if (!Enum.GetNames<DatabaseKind>().Contains(to, StringComparer.Ordinal))
        {
            return await Verbs.Fail("--to is Sqlite or PostgreSql");
        }

        var kind = Enum.Parse<DatabaseKind>(to);
        if (kind == DatabaseKind.Sqlite && server is not null)
        {
            return await Verbs.Fail("--server is for PostgreSql: a file lies in the data folder");
        }

        await using var bench = new Workbench(options);
        bench.Expect(code);
        var placement = new Placement(kind, server is null ? null : StorageSettings.Server($"municipality {code}", server));
        var moved = await bench.Services.GetRequiredService<Moving>().To(code, placement, CancellationToken.None);
        Console.WriteLine($"Municipality {code} lies in {moved.To}: {moved.Rows} rows, each as it was");
        Console.WriteLine($"What it was moved from lies in {moved.Kept}");
        return 0;
    }
}
