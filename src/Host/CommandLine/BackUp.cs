using BarnetIMidten.Shared.Storage.Backups;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>backup --municipality 0183 --to FILE</c>: a consistent cut while people work, verified before it gets its name.</summary>
internal sealed class BackUp(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, file) = (options.Municipality("municipality"), options.Required("to"));
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        var backup = await bench.Services.GetRequiredService<Backups>().Take(code, file);
        Console.WriteLine(
            $"{file}: municipality {code} as of {backup.At:O}, {backup.Rows.Values.Sum()} rows, sealed under keys {string.Join(", ", backup.Keys)}"
        );
        Console.WriteLine($"{backup.HeadSequence}:{backup.HeadHash}");
        return 0;
    }
}
