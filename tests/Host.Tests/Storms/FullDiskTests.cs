using System.Diagnostics;
using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A disk that is full and has room again: what cannot be kept is refused in words and leaves nothing, what was kept stays, and nobody has to restart anything.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Cycles = 5;
    private const int Writers = 4;
    private const int Megabytes = 96;
    private const int Mega = 1024 * 1024;
    private const int Kept = 16 * Mega;

    /// <summary>The server looks at the disk once a second; until then it writes on.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1.5);

    /// <summary>What the server does by itself each minute meets the full disk once at least.</summary>
    private static readonly TimeSpan OverAMinute = TimeSpan.FromSeconds(70);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Five_times_full_and_five_times_back()
    {
        var folder = Directory.CreateTempSubdirectory("bim-full-").FullName;
        Assert.SkipUnless(await Mount(folder), "a small disk can be mounted by root alone");
        try
        {
            using (var town = await Town.Open(folder, $"--Storage:KeepFreeMegabytes={Kept / Mega}"))
            {
                var lead = await town.As("lead");
                var kept = new List<string>();
                for (var cycle = 0; cycle < Cycles; cycle++)
                {
                    await Fill(town, lead, kept, cycle);
                }

                Assert.True(kept.Count >= Cycles, $"only {kept.Count} were kept");
                Assert.Equal(kept.Order(), (await All(lead)).Order());
                output.WriteLine($"{Cycles} cycles, {kept.Count} referrals kept");
                await town.Server.Terminate();
            }

            foreach (var verb in (string[])["audit", "sums"])
            {
                var verified = await HostProcess.Run(folder, verb, "verify", "--municipality", "0183");
                Assert.True(verified.Exit == 0, verified.Error);
            }
        }
        finally
        {
            await Done("umount", folder);
            Directory.Delete(folder);
        }
    }

    private async Task Fill(Town town, HttpClient lead, List<string> kept, int cycle)
    {
        var filler = Path.Combine(town.Folder, "filler");
        await Write(lead, kept, cycle, until: _ => kept.Count >= 8);

        // but for what is kept for the log of use: nothing new, and everything can be looked at
        Fill(filler, leave: Kept / 2);
        await Task.Delay(Noticed);
        await IsRefused(lead, kept, cycle);
        foreach (var path in Looks(kept[0]))
        {
            (await lead.Fetch(path)).Expect(HttpStatusCode.OK);
        }

        // to the last byte: what needs no row in the log goes on
        Fill(filler, leave: 0);
        await IsRefused(lead, kept, cycle);
        if (cycle == 0)
        {
            await Task.Delay(OverAMinute);
            await IsRefused(lead, kept, cycle);
        }

        var answers = new List<string>();
        foreach (var path in Looks(kept[0]))
        {
            var answer = await lead.Fetch(path);
            Assert.True(answer.Said is "200" or "503 storage.unavailable", $"{path} {answer}");
            answers.Add($"{path.Split('/')[1]} {answer.Said}");
        }

        output.WriteLine($"cycle {cycle}, to the last byte: {string.Join(", ", answers)}");
        foreach (var path in (string[])["/me", "/programme", "/programme/catalogue"])
        {
            (await lead.Fetch(path)).Expect(HttpStatusCode.OK);
        }

        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync("/health/ready")).StatusCode);
        File.Delete(filler);
        await Task.Delay(Noticed);
        var before = kept.Count;
        await Write(lead, kept, cycle, until: _ => kept.Count >= before + 8);
        Assert.Equal(kept.Order(), (await All(lead)).Order());
    }

    private static string[] Looks(string referral) =>
        [$"/referrals/{referral}", "/referrals", "/referrals?q=Disk", "/courses", "/reports/status-memo?asOf=2026-01-01"];

    private static async Task IsRefused(HttpClient lead, List<string> kept, int cycle)
    {
        var refused = await Write(
            lead,
            kept,
            cycle,
            until: answers => answers.TakeLast(20).Count(a => a.Status == HttpStatusCode.ServiceUnavailable) == 20
        );
        foreach (var no in refused)
        {
            Assert.Equal("503 storage.unavailable", no.Said);
            Assert.Equal("10", no.Headers.RetryAfter!.ToString());
            Assert.DoesNotContain("   at ", no.Text, StringComparison.Ordinal);
        }
    }

    /// <returns>What was refused.</returns>
    private static async Task<List<Answer>> Write(HttpClient lead, List<string> kept, int cycle, Func<List<Answer>, bool> until)
    {
        var answers = new List<Answer>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async writer =>
                {
                    for (var n = 0; n < 500; n++)
                    {
                        var answer = await lead.Post(
                            "/referrals",
                            A.Referral(lastName: $"Disk {cycle} {writer} {Guid.CreateVersion7():N}")
                        );
                        lock (answers)
                        {
                            answers.Add(answer);
                            if (answer.Status == HttpStatusCode.Created)
                            {
                                kept.Add(answer.Id);
                            }

                            if (until(answers))
                            {
                                return;
                            }
                        }
                    }
                })
        );
        Assert.True(until(answers), "it never came so far");
        return answers.FindAll(a => a.Status != HttpStatusCode.Created);
    }

    private static async Task<List<string>> All(HttpClient lead)
    {
        var all = new List<string>();
        for (var page = 1; ; page++)
        {
            var items = (await lead.Fetch($"/referrals?pageSize=200&page={page}")).Expect(HttpStatusCode.OK)["items"];
            all.AddRange(items.EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            if (items.GetArrayLength() < 200)
            {
                return all;
            }
        }
    }

    private static void Fill(string file, long leave)
    {
        using var filler = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 1);
        var disk = new DriveInfo(Path.GetDirectoryName(file)!);
        try
        {
            while (disk.AvailableFreeSpace > leave)
            {
                filler.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // somebody else took the last of it
        }
    }

    private static async Task<bool> Mount(string folder) =>
        await Ended("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", folder) == 0;

    private static async Task Done(string command, params string[] words) => Assert.Equal(0, await Ended(command, words));

    private static async Task<int> Ended(string command, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(command, words) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
