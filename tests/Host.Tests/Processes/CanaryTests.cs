using System.Text;
using BarnetIMidten.Host.Tests.Families;
using BarnetIMidten.Host.Tests.Trust;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 18: what is written about a family cannot be read in the files it lies in.</summary>
public sealed class CanaryTests
{
    private readonly Canaries canaries = new();

    [Fact]
    public async Task After_a_whole_journey_no_name_note_or_number_stands_readable_in_the_data_folder()
    {
        var folder = Directory.CreateTempSubdirectory("bim-canary-").FullName;
        Assert.Equal(
            0,
            (
                await HostProcess.Run(folder, "municipality", "add", "--code", "0183", "--programme", "ishoej-0-6", "--from", "2021-04-01")
            ).Exit
        );
        var lead = await Token(folder, "lead");
        var pedagogue = await Token(folder, "pedagogue", "--name", canaries.Next());
        var administrator = await Token(folder, "administrator");
        using (var server = await HostProcess.Serve(folder))
        {
            using var http = server.Client(lead);
            using var hers = server.Client(pedagogue);
            using var office = server.Client(administrator);
            await canaries.Journey(http, hers);
            await canaries.PassedOn(http);
            await canaries.Born(http);
            await canaries.Office(office);
            await canaries.Imported(folder);
            await canaries.Trusted(http, hers, office);
            await canaries.Asked(server.Address, office);
            Assert.True(canaries.Planted > 60, "too few canaries to prove anything");
            Assert.Empty(Found(folder, [lead, pedagogue, administrator]));
        }

        Assert.Empty(Found(folder, [lead, pedagogue, administrator]));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_scan_finds_a_canary_that_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("bim-canary-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "planted.db"), [1, 2, 3, .. Encoding.UTF8.GetBytes($"x{canaries.Next()}x")]);
        Assert.NotEmpty(Found(folder, []));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Token(string folder, string role, params string[] more)
    {
        var ended = await HostProcess.Run(folder, ["token", "--municipality", "0183", "--role", role, .. more]);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Output.Split('\n')[^1];
    }

    /// <summary>Each canary, CPR number or secret that stands in a file, in UTF-8 or UTF-16.</summary>
    private IEnumerable<string> Found(string folder, IEnumerable<string> secrets)
    {
        var sought = Enumerable
            .Range(1, canaries.Planted)
            .SelectMany(n => (string[])[$"Kanarie{n:000}", $"kanarie{n:000}"])
            .Concat([Canaries.Cpr, Canaries.Cpr.Replace("-", "", StringComparison.Ordinal)])
            .Concat(secrets)
            .ToList();
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var word in sought.Where(w => Holds(bytes, Encoding.UTF8.GetBytes(w)) || Holds(bytes, Encoding.Unicode.GetBytes(w))))
            {
                yield return $"{Path.GetFileName(file)}: {word}";
            }
        }
    }

    private static bool Holds(byte[] bytes, byte[] word) => bytes.AsSpan().IndexOf(word) >= 0;
}
