using System.Text;
using BarnetIMidten.Host.Tests.Families;
using BarnetIMidten.Host.Tests.Trust;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 18: what is written about a family cannot be read in the files it lies in, in a copy of them, or in what the server says of itself.</summary>
public sealed class CanaryTests
{
    private const int Fewest = 200;
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
            while (canaries.Planted < Fewest)
            {
                using var leads = server.Client(lead);
                using var pedagogues = server.Client(pedagogue);
                await canaries.Journey(leads, pedagogues);
            }

            await canaries.PassedOn(http);
            await canaries.Born(http);
            await canaries.Office(office);
            await canaries.Imported(folder);
            await canaries.Trusted(http, hers, office);
            await canaries.Asked(server.Address, office);
            Assert.Empty(Found(folder, [lead, pedagogue, administrator]));
            Copy(folder);
            var ended = await server.Terminate();
            Assert.DoesNotContain("anarie", ended.Output + ended.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Canaries.Cpr[..6], ended.Output + ended.Error, StringComparison.Ordinal);
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

    /// <summary>As a backup takes one: beside the running server.</summary>
    private static void Copy(string folder)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "0183.db")};Pooling=False");
        file.Open();
        using var copy = file.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.Parameters.AddWithValue("$to", Path.Combine(folder, "copy.db"));
        copy.ExecuteNonQuery();
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
