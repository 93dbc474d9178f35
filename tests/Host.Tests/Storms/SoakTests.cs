using BarnetIMidten.Host.Tests.Post;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>An hour of all that is done in a town, at once (or as many minutes as <c>STORM_MINUTES</c> says): no fault, no slower at its end, no larger.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const double Growth = 1.05;
    private const double Slower = 1.5;

    [Fact]
    [Trait("Category", "Long")]
    public async Task An_hour_of_mixed_work_brings_no_fault_no_growth_of_memory_and_no_slower_answers()
    {
        var length = TimeSpan.FromMinutes(Storm.Setting("MINUTES", 60));
        await using var other = await Listening.Start();
        using var product = new Product();
        using var town = await Town.Open(product.Folder, "--Webhooks:PrivateAddresses=true");
        await town.Tell(other.Url, "referral.received");
        var mixture = new Mixture(town, length);
        await mixture.Fill();
        Assert.Empty(mixture.Faults);

        await mixture.Go();

        var sixth = length / 6;
        var (first, last) = (
            mixture.Answers.Where(a => a.At < sixth).ToList(),
            mixture.Answers.Where(a => a.At >= length - sixth).ToList()
        );
        foreach (var kind in mixture.Answers.GroupBy(a => a.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine(
                $"{kind.Key}: {kind.Count()}, p99 {P99(first.Where(a => a.Kind == kind.Key)):F1} ms in the first sixth and {P99(last.Where(a => a.Kind == kind.Key)):F1} ms in the last"
            );
        }

        var (young, old) = (
            mixture.Memory.Where(m => m.At >= sixth && m.At < 2 * sixth).ToList(),
            mixture.Memory.Where(m => m.At >= length - sixth).ToList()
        );
        var (before, after) = (Median(young.Select(m => m.Bytes)), Median(old.Select(m => m.Bytes)));
        output.WriteLine(
            $"{length.TotalMinutes:0} minutes, {mixture.Lives} lives, {mixture.Answers.Count} answers, {mixture.Backups} backups; p99 {P99(first):F1} ms, then {P99(last):F1} ms; "
                + $"memory {before >> 20} MB in the second sixth and {after >> 20} MB in the last, of it {Median(young.Select(m => m.Heap)) >> 20} and {Median(old.Select(m => m.Heap)) >> 20} MB made by the program"
        );
        Assert.Empty(mixture.Faults);
        Assert.False(other.IsQuiet, "nobody was told of anything");
        Assert.True(P99(last) <= P99(first) * Slower, $"p99 {P99(first):F1} ms became {P99(last):F1} ms");
        Assert.True(after <= before * Growth, $"memory {before >> 20} MB became {after >> 20} MB");
        await town.Verify();
    }

    private static double P99(IEnumerable<Took> answers)
    {
        var sorted = answers.Select(l => l.Milliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)(sorted.Count * 0.99)];
    }

    private static long Median(IEnumerable<long> bytes)
    {
        var sorted = bytes.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
