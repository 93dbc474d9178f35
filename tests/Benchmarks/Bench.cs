using System.Diagnostics;
using System.Globalization;
using System.Net;
using BarnetIMidten.Benchmarks.Databases;

namespace BarnetIMidten.Benchmarks;

/// <summary>The product and its references, published ready to run once somebody asks for them, and what was measured of them.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const int Rounds = 5;
    private readonly List<Ratio> ratios = [];
    private readonly Lazy<string> published;

    private readonly Dictionary<int, Product> towns = [];

    private Bench(string folder, string? published, IDatabases databases)
    {
        (Folder, Databases) = (folder, databases);
        this.published = new Lazy<string>(() =>
        {
            var at = published ?? Folder;
            if (!Directory.Exists(Path.Combine(at, "product")))
            {
                PublishTo(at);
            }

            return at;
        });
    }

    /// <summary>Its own, gone when it is done.</summary>
    public string Folder { get; }

    public IDatabases Databases { get; }

    /// <summary>Seconds of processor time so far of this process, and of the database's server.</summary>
    public double CpuSeconds => Environment.CpuUsage.TotalTime.TotalSeconds + Databases.CpuSeconds;

    public bool AllReached => ratios.TrueForAll(r => r.Reached);

    /// <param name="published">Where both lie that were published by an earlier run, <c>product</c> and <c>bare</c>; null to publish them.</param>
    /// <param name="storage">As <c>Storage:Provider</c> names it.</param>
    /// <exception cref="ArgumentException">There is no such storage.</exception>
    public static async Task<Bench> Open(string? published, string storage)
    {
        var folder = Directory.CreateTempSubdirectory("bim-bench-").FullName;
        IDatabases databases = storage switch
        {
            "Sqlite" => new FileDatabases(folder),
            // beside the folder: whoever the server runs as may not enter it
            "PostgreSql" => await ServerDatabases.Start($"{folder}-postgresql"),
            _ => throw new ArgumentException($"--storage is Sqlite or PostgreSql, and not {storage}", nameof(storage)),
        };
        return new Bench(folder, published, databases);
    }

    /// <summary>The product on a data folder of that name.</summary>
    public Product Product(string data) => ProductAt(Path.Combine(Folder, data));

    /// <summary>The product on a data folder anywhere, which stays when the bench is done.</summary>
    public Product ProductAt(string path) =>
        new(Path.Combine(published.Value, "product", "BarnetIMidten.Host.dll"), path, Databases, new CookieContainer());

    /// <summary>A product on a copy of another's data.</summary>
    public Product Copy(Product of, string data) => of.CopyTo(Path.Combine(Folder, data));

    /// <summary>A product with a municipality of so many courses, in which the lead has signed in. The first that is asked for is made and kept, since
    /// that takes its time, and each is a copy of it.</summary>
    public async Task<Product> Town(int courses, string data)
    {
        if (!towns.TryGetValue(courses, out var town))
        {
            towns[courses] = town = Product($"town{courses}");
            await Benchmarks.Town.Make(town, courses);
        }

        return Copy(town, data);
    }

    /// <summary>Bare code that serves.</summary>
    public ServerProcess StartBare(int port, params string[] words) =>
        ServerProcess.Start(
            Path.Combine(published.Value, "bare", "BarnetIMidten.Bare.dll"),
            port,
            ServerProcess.NoSettings,
            () => 0,
            words
        );

    /// <summary>What one thing costs the product and its reference in turn, once neither falls any more; and, without an aim, what it was before that.</summary>
    public async Task Compare(
        string name,
        string what,
        Func<Task<double>> product,
        Func<Task<double>> reference,
        double aim,
        string unit = "ms"
    )
    {
        var (oursAtFirst, theirsAtFirst) = (await Measure.Warm(product), await Measure.Warm(reference));
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await product());
            theirs.Add(await reference());
        }

        Add(Ratio.AtMost(name, what, ours, theirs, unit, aim));
        Say("before it was warm", [oursAtFirst], [theirsAtFirst], unit);
    }

    public void Add(Ratio ratio)
    {
        ratios.Add(ratio);
        Console.WriteLine(ratio);
    }

    /// <summary>A ratio that has no aim: what the machine allows.</summary>
    public static void Say(string what, IEnumerable<double> found, IEnumerable<double> reference, string unit)
    {
        var (product, floor) = (Measure.Median(found), Measure.Median(reference));
        Console.WriteLine(FormattableString.Invariant($"     {what}: {product:F2} to {floor:F2} {unit}, {product / floor:F2}"));
    }

    /// <summary>All that was compared, to be pasted into the table of <c>docs/benchmarks.md</c>.</summary>
    public IEnumerable<string> Rows()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(": ")[
            ^1
        ];
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ratios.Select(ratio => ratio.Row($"{day}, {Environment.ProcessorCount} × {processor}, {Databases.Provider}"));
    }

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static void PublishTo(string folder)
    {
        var root = FindRoot();
        Publish(Path.Combine(root, "src/Host"), Path.Combine(folder, "product"));
        Publish(Path.Combine(root, "tests/Bare"), Path.Combine(folder, "bare"));
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "BarnetIMidten.sln")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("BarnetIMidten.sln");
        }

        return at.FullName;
    }

    private static void Publish(string project, string to)
    {
        using var process = Process.Start(
            "dotnet",
            ["publish", project, "-c", "Release", "-o", to, "--nologo", "-v", "quiet", "-p:RunAnalyzers=false"]
        );
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} was not published");
        }
    }
}
