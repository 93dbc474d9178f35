using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>municipality move --code 0183 --to PostgreSql --server db2.example</c>, while no server serves the folder: carries the municipality's database over,
/// holds every row against what it was, and keeps the old one under another name.</summary>
internal sealed class MoveMunicipality(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, placement) = (options.Municipality("code"), options.Place("to") ?? throw new OptionException("--to is missing"));
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        var moved = await bench.Services.GetRequiredService<Moving>().To(code, placement, CancellationToken.None);
        Console.WriteLine(
            moved.Rows is { } rows
                ? $"Municipality {code} lies in {moved.To}: {rows} rows, each as it was"
                : $"Municipality {code} lies in {moved.To} already: a move that was interrupted is ended"
        );
        if (moved.Kept is { } kept)
        {
            Console.WriteLine($"What it was moved from lies in {kept}");
        }

        return 0;
    }
}
