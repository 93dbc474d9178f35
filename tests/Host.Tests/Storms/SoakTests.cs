using System.Diagnostics;
using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>An hour of people who write, look and search all at once (or as many minutes as <c>STORM_MINUTES</c> says): no fault, no slower at its end, no larger.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int People = 8;
    private const double Growth = 1.05;
    private const double Slower = 1.5;

    [Fact]
    [Trait("Category", "Long")]
    public async Task An_hour_of_mixed_work_brings_no_fault_no_growth_of_memory_and_no_slower_answers()
    {
        var length = TimeSpan.FromMinutes(Storm.Setting("MINUTES", 60));
        var folder = Directory.CreateTempSubdirectory("bim-soak-").FullName;
        using (var town = await Town.Open(folder))
        {
            await Warm(town);
            var (started, looks, faults, lives) = (Stopwatch.GetTimestamp(), new List<(TimeSpan At, double Took)>(), new List<string>(), 0);
            var memory = new List<(TimeSpan At, long Bytes)>();
            var people = Enumerable.Range(0, People).Select(_ => Task.Run(Work)).Append(Task.Run(Weigh)).ToArray();
            await Task.WhenAll(people);

            var sixth = length / 6;
            var (first, last) = (P99(looks.Where(l => l.At < sixth)), P99(looks.Where(l => l.At >= length - sixth)));
            var (young, old) = (
                Median(memory.Where(m => m.At >= sixth && m.At < 2 * sixth)),
                Median(memory.Where(m => m.At >= length - sixth))
            );
            output.WriteLine(
                $"{length.TotalMinutes:0} minutes, {lives} lives, {looks.Count} looks, p99 {first:F1} ms in the first sixth and {last:F1} ms in the last, memory {young >> 20} MB in the second and {old >> 20} MB in the last"
            );
            Assert.Empty(faults);
            Assert.True(last <= first * Slower, $"p99 {first:F1} ms became {last:F1} ms");
            Assert.True(old <= young * Growth, $"memory {young >> 20} MB became {old >> 20} MB");

            async Task Work()
            {
                while (Stopwatch.GetElapsedTime(started) < length)
                {
                    var life = town.Born();
                    await life.Live();
                    Interlocked.Increment(ref lives);
                    lock (faults)
                    {
                        faults.AddRange(life.Wrong);
                    }

                    for (var n = 0; n < 20; n++)
                    {
                        await Look(life);
                    }
                }
            }

            async Task Look(Life life)
            {
                foreach (
                    var (role, path) in Errands
                        .Looks.Append(("lead", "/courses?pageSize=50"))
                        .Append(("lead", $"/referrals?q=Hel{life.Number}"))
                )
                {
                    var (http, at, began) = (await town.As(role), Stopwatch.GetElapsedTime(started), Stopwatch.GetTimestamp());
                    using var answer = await http.GetAsync($"/api/v1{life.Filled(path)}");
                    await answer.Content.ReadAsByteArrayAsync();
                    lock (looks)
                    {
                        looks.Add((at, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
                        if (answer.StatusCode != HttpStatusCode.OK)
                        {
                            faults.Add($"{path} {(int)answer.StatusCode}");
                        }
                    }
                }
            }

            async Task Weigh()
            {
                while (Stopwatch.GetElapsedTime(started) < length)
                {
                    var shown = await (await town.As("administrator")).Fetch("/operation");
                    memory.Add((Stopwatch.GetElapsedTime(started), shown["process.memoryBytes"].GetInt64()));
                    await Task.Delay(TimeSpan.FromSeconds(2));
                }
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Warm(Town town)
    {
        var lives = Enumerable.Range(0, 4 * People).Select(_ => town.Born()).ToList();
        await Task.WhenAll(lives.Select(l => l.Live()));
        Assert.Empty(lives.SelectMany(l => l.Wrong));
    }

    private static double P99(IEnumerable<(TimeSpan At, double Took)> looks)
    {
        var sorted = looks.Select(l => l.Took).Order().ToList();
        return sorted[(int)(sorted.Count * 0.99)];
    }

    private static long Median(IEnumerable<(TimeSpan At, long Bytes)> memory)
    {
        var sorted = memory.Select(m => m.Bytes).Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
