using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage.Backups;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>restore --municipality 0183 --from FILE</c>, while no server serves the folder: the backup takes the database's place, what was there is kept
/// beside it, and what has been erased since is erased again. With <c>--to PostgreSql --server db3.example</c> it comes to lie there, wherever it lay.</summary>
internal sealed class Restore(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, file, to) = (options.Municipality("municipality"), options.Required("from"), options.Place("to"));
        options.NothingElse();
        await using var bench = new Workbench(options);
        await using var scope = bench.Services.CreateAsyncScope();
        var restored = await bench
            .Services.GetRequiredService<Restoring>()
            .From(file, code, scope.ServiceProvider.GetRequiredService<ErasuresAnew>(), to);
        Console.WriteLine($"Municipality {code} is as it was {restored.Manifest.At:O}; users, tokens and switches too");
        if (restored.Kept is { } kept)
        {
            Console.WriteLine($"What was there before lies in {kept}");
        }

        if (restored.Left is { } left)
        {
            Console.WriteLine(
                left.Fault is { } fault
                    ? $"{left.Place}, where it lay before, could not be set aside ({fault}): delete it there"
                    : $"What lay where it was before lies in {left.Place}: delete it once you no longer need it"
            );
        }

        Console.WriteLine($"{restored.ErasedAgain} cases that had been erased since were erased again");
        Console.WriteLine(
            $"What waited to be sent is held, until an administrator lets go at /leverancer/tilbageholdt, or: outbox release --municipality {code} --in-doubt send|giveUp --reason TEXT"
        );
        return 0;
    }
}
