using System.Globalization;
using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>An hour of all that is done in a town, at once (or as many minutes as <c>STORM_MINUTES</c> says): no fault, no slower at its end, no larger.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Parts = 6;
    private const double Growth = 1.05;
    private const double Slower = 1.5;

    [Fact]
    [Trait("Category", "Long")]
    public async Task An_hour_of_mixed_work_brings_no_fault_no_growth_of_memory_and_no_slower_answers()
    {
        var length = TimeSpan.FromMinutes(Storm.Setting("MINUTES", 60));
        await using var other = await Listening.Start();
        using var product = new Product();
        using var town = await Town.Open(product.Folder);
        await town.Tell(other.Url, "referral.received");
        var mixture = new Mixture(town, length);
        await mixture.Fill();
        Assert.Empty(mixture.Faults);

        await mixture.Go();

        var sixths = Enumerable.Range(0, Parts).Select(n => Part(mixture, n * length / Parts, (n + 1) * length / Parts)).ToList();
        foreach (var kind in mixture.Answers.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine(
                $"{kind.Key}: {kind.Count()}, p99 of each sixth {Told(sixths, s => P99(s.Answers.Where(a => a.Kind == kind.Key)), "F1")} ms"
            );
        }

        output.WriteLine(
            $"{length.TotalMinutes:0} minutes, {mixture.Lives} lives, {mixture.Answers.Count} answers, {mixture.Backups} backups; of each sixth p99 {Told(sixths, s => P99(s.Answers), "F1")} ms, "
                + $"memory {Told(sixths, s => Megabytes(s.Memory), "F0")} MB, of it {Told(sixths, s => Megabytes(s.Heap), "F0")} MB made by the program"
        );
        var (first, last) = (P99(sixths[0].Answers), P99(sixths[^1].Answers));

        // what is compiled and filled once is so by then
        var (before, after) = (Megabytes(sixths[1].Memory), Megabytes(sixths[^1].Memory));
        Assert.Empty(mixture.Faults);
        Assert.False(other.IsQuiet, "nobody was told of anything");
        Assert.True(last <= first * Slower, $"p99 {first:F1} ms became {last:F1} ms");
        Assert.True(after <= before * Growth, $"memory {before:F0} MB became {after:F0} MB");
        await town.Verify();
    }

    private static double P99(IEnumerable<Took> answers)
    {
        var sorted = answers.Select(l => l.Milliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)(sorted.Count * 0.99)];
    }

    private static (IReadOnlyList<Took> Answers, IReadOnlyList<long> Memory, IReadOnlyList<long> Heap) Part(
        Mixture mixture,
        TimeSpan from,
        TimeSpan to
    )
    {
        var weighed = mixture.Memory.Where(m => m.At >= from && m.At < to).ToList();
        return (
            [.. mixture.Answers.Where(a => a.At >= from && a.At < to)],
            weighed.ConvertAll(m => m.Bytes),
            weighed.ConvertAll(m => m.Heap)
        );
    }

    private static string Told<T>(IEnumerable<T> parts, Func<T, double> figure, string format) =>
        string.Join(", ", parts.Select(p => figure(p).ToString(format, CultureInfo.InvariantCulture)));

    /// <summary>The median of them.</summary>
    private static double Megabytes(IReadOnlyList<long> bytes) => bytes.Order().ElementAt(bytes.Count / 2) / (1024.0 * 1024.0);
}
