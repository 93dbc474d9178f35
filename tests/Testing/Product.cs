using System.Text.RegularExpressions;

namespace BarnetIMidten.Testing;

/// <summary>The program as an operator starts it: lines as they are typed, all on one data folder, which goes when the test does, with what it kept on a server.</summary>
public sealed partial class Product : IDisposable
{
    private readonly List<HostProcess> started = [];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}");

    /// <summary>The options of the storage that this run is about; none for files.</summary>
    public string[] Storage => [.. TestStorage.Settings(Folder).Select(s => $"--{s.Key}={s.Value}")];

    /// <summary>The same on a line.</summary>
    public string OnStorage => string.Concat(Storage.Select(s => $" \"{s}\""));

    /// <summary>Runs to its end.</summary>
    public Task<Ended> Run(string line, string environment = "Production", string? masterKey = HostProcess.MasterKey) =>
        Start(line, environment, masterKey).End();

    public HostProcess Start(string line, string environment = "Production", string? masterKey = HostProcess.MasterKey)
    {
        var process = HostProcess.Start(
            Folder,
            [.. Word().Matches(line).Select(w => w.Value.Replace("\"", "", StringComparison.Ordinal))],
            environment,
            masterKey
        );
        started.Add(process);
        return process;
    }

    /// <summary>Runs to its end, which must be a good one; what it said.</summary>
    public async Task<string> Done(string line)
    {
        var ended = await Run(line);
        return ended.Exit == 0 ? ended.Output : throw new InvalidOperationException($"{line}: {ended.Error}");
    }

    /// <summary>A new token, as the command line gives it.</summary>
    public async Task<string> Token(string options) => (await Done($"token {options}")).Split('\n')[^1].Trim();

    public void Dispose()
    {
        started.ForEach(process => process.Dispose());
        TestStorage.Remove(Folder);
    }

    [GeneratedRegex("""(?:"[^"]*"|[^\s"])+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
