using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Benchmarks.Databases;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>A simulated Denmark: histories drawn from a seed, imported through the product's own <c>import</c>, as many municipalities at once as there are processors;
/// then lived in, verified and served.</summary>
internal static class Simulate
{
    private const int Port = 5950;
    private const int AllMunicipalities = 98;
    private const int Million = 1_000_000;
    private const double BytesInAMegabyte = 1024 * 1024;

    /// <exception cref="InvalidOperationException">There is something in the folder already, or nothing would be kept in it.</exception>
    public static async Task Run(Bench bench, Arguments given)
    {
        var until = given.Day("until", LastMonth());
        var (seed, count) = (given.Number("seed", 1), given.Number("municipalities", AllMunicipalities));
        var towns = Country.Of(seed, count, given.Number("visits", Million), until);
        var folder = given.Text("folder");
        var product = folder is not null ? bench.ProductAt(Path.GetFullPath(folder)) : bench.Product("simulated");
        if (Directory.Exists(product.Folder) && Directory.EnumerateFileSystemEntries(product.Folder).Any())
        {
            throw new InvalidOperationException($"{product.Folder} is not empty");
        }

        if (folder is not null && bench.Databases is not FileDatabases)
        {
            throw new InvalidOperationException("--folder keeps files: the server of databases is the bench's own, and goes with it");
        }

        Console.WriteLine($"{towns.Count} municipalities, seed {seed}, until {until:yyyy-MM-dd}");
        using (var server = product.Start(Port))
        {
            await server.Ready();
        }

        var pasts = await Import(product, towns);
        using (var server = product.Start(Port))
        {
            await server.Ready();
            await Timed(
                "happened lately, by the API",
                async () => (await Each(towns, new Lately(product, server).Happen)).Values.Sum(),
                n => $"{n}"
            );
            await SimulatedPages.Measure(product, server, towns, pasts);
        }

        await Verify(product, towns, pasts);
        var megabytes = bench.Databases.BytesOf(product.Folder) / BytesInAMegabyte;
        Say($"on disk: {megabytes:F0} MB, {megabytes * 1024 / pasts.Values.Sum(p => p.Visits):F1} kB a visit with all that belongs to it");
    }

    private static async Task<IReadOnlyDictionary<string, SimulatedTown.Past>> Import(Product product, IReadOnlyList<SimulatedTown> towns)
    {
        var pasts = towns.ToDictionary(town => town.Code, town => town.Draw(), StringComparer.Ordinal);
        var all = pasts.Values;
        var (families, visits) = (all.Sum(p => p.Families), all.Sum(p => p.Visits));
        Say(
            $"drawn: {families} families, {all.Sum(p => p.Courses)} courses, {all.Sum(p => p.Ended)} of them ended, {visits} visits; SHA-256 of the tables {Digest(towns.Select(t => pasts[t.Code].Table))}: the same seed, municipalities, visits and last day give the same"
        );
        await Timed("opened", () => Each(towns, town => Done(product.Open(town.Code, town.Programme))), opened => $"{opened.Count}");
        var seconds = await Timed(
            "imported",
            () => Each(towns, town => Done(product.Import(pasts[town.Code].Table, town.Code))),
            imported => $"{imported.Count} municipalities"
        );
        Say(
            $"     {families / seconds:F0} families and {visits / seconds:F0} visits a second, {Environment.ProcessorCount} municipalities at once"
        );
        return pasts;
    }

    /// <exception cref="InvalidOperationException">The base tables hold another number of visits than were drawn.</exception>
    private static async Task Verify(
        Product product,
        IReadOnlyList<SimulatedTown> towns,
        IReadOnlyDictionary<string, SimulatedTown.Past> pasts
    )
    {
        await Timed(
            "sums verified",
            () => Each(towns, town => product.Verb("sums", "verify", "--municipality", town.Code)),
            v => $"{v.Count}"
        );
        await Timed(
            "logs verified",
            () => Each(towns, town => product.Verb("audit", "verify", "--municipality", town.Code)),
            v => $"{v.Count}"
        );
        foreach (var town in towns)
        {
            var (drawn, kept) = (pasts[town.Code].Visits, Multiplied.Imported(product, town.Code));
            if (kept != drawn)
            {
                throw new InvalidOperationException($"{town.Code}: {drawn} visits were drawn, {kept} are kept");
            }
        }

        Console.WriteLine("     every visit that was drawn is kept");
    }

    /// <summary>As many at once as there are processors, the largest first: none is left running alone.</summary>
    private static async Task<IReadOnlyDictionary<string, T>> Each<T>(IReadOnlyList<SimulatedTown> towns, Func<SimulatedTown, Task<T>> act)
    {
        var done = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            towns.OrderByDescending(town => town.Visits),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (town, _) => done[town.Code] = await act(town)
        );
        return done;
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private static async Task<double> Timed<T>(string what, Func<Task<T>> act, Func<T, string> say)
    {
        var watch = Stopwatch.StartNew();
        var outcome = await act();
        Say($"{what}: {say(outcome)}, {watch.Elapsed.TotalSeconds:F1} s");
        return watch.Elapsed.TotalSeconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static string Digest(IEnumerable<string> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The last day of a month that ended a week ago or more: what happens lately comes after it.</summary>
    private static DateOnly LastMonth()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-7);
        return new DateOnly(day.Year, day.Month, 1).AddDays(-1);
    }
}
