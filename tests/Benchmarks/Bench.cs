using System.Diagnostics;
using System.Net;

namespace BarnetIMidten.Benchmarks;

/// <summary>The product and its references, published ready to run once somebody asks for them, and what was measured of them.</summary>
internal sealed class Bench : IDisposable
{
    public const int Rounds = 5;
    private readonly List<Ratio> ratios = [];
    private readonly Lazy<string> published;

    /// <param name="published">Where both lie that were published by an earlier run, <c>product</c> and <c>bare</c>; null to publish them.</param>
    public Bench(string? published) =>
        this.published = new Lazy<string>(() =>
        {
            var folder = published ?? Folder;
            if (!Directory.Exists(Path.Combine(folder, "product")))
            {
                PublishTo(folder);
            }

            return folder;
        });

    /// <summary>Its own, gone when it is done.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("bim-bench-").FullName;

    public string Bare => Path.Combine(published.Value, "bare", "BarnetIMidten.Bare.dll");

    public bool AllReached => ratios.TrueForAll(r => r.Reached);

    /// <summary>The product on a data folder of that name.</summary>
    public Product Product(string data) => ProductAt(Path.Combine(Folder, data));

    /// <summary>The product on a data folder anywhere, which stays when the bench is done.</summary>
    public Product ProductAt(string path) =>
        new(Path.Combine(published.Value, "product", "BarnetIMidten.Host.dll"), path, new CookieContainer());

    /// <summary>A product on a copy of another's data.</summary>
    public Product Copy(Product of, string data) => of.CopyTo(Path.Combine(Folder, data));

    public void Add(Ratio ratio)
    {
        ratios.Add(ratio);
        Console.WriteLine(ratio);
    }

    /// <summary>A ratio that has no aim: what the machine allows.</summary>
    public static void Say(string what, IEnumerable<double> found, IEnumerable<double> reference) =>
        Console.WriteLine(FormattableString.Invariant($"     {what}: {Measure.Median(found) / Measure.Median(reference):F2}"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

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
