using System.Diagnostics;
using System.Reflection;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>A server of databases of a test's own, which may be restarted under those who work on it: <c>tools/test-postgresql</c>.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private static readonly string Tool = Path.Combine(
        typeof(OwnServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Tools").Value!,
        "test-postgresql"
    );

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"bim-server-{Guid.CreateVersion7():N}");
    private string reached = "";

    /// <summary>As a server in service is set: what it is stopped in the midst of writing it mends by itself.</summary>
    public static async Task<OwnServer> Start()
    {
        var server = new OwnServer();
        server.reached = await Run("start", server.folder, "durable");
        return server;
    }

    /// <summary>Those with which a program keeps its databases there.</summary>
    public string[] Settings(string of) => [.. TestStorage.SettingsOn(reached, of).Select(s => $"--{s.Key}={s.Value}")];

    /// <param name="mode"><c>fast</c> ends each connection; <c>immediate</c> ends itself at once, and recovers when it starts.</param>
    public Task Restart(string mode) => Run("restart", folder, mode);

    public async ValueTask DisposeAsync() => await Run("stop", folder);

    private static async Task<string> Run(params string[] words)
    {
        using var tool = Process.Start(
            new ProcessStartInfo(Tool, words)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var (said, fault) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();
        return tool.ExitCode == 0 ? (await said).Trim() : throw new InvalidOperationException($"{words[0]}: {await fault}");
    }
}
