using System.Diagnostics;
using System.Reflection;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>npm's <c>oidc-provider</c> in a process of its own.</summary>
internal sealed class ProviderProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;

    private ProviderProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="callback">Where it may send people back to.</param>
    public static async Task<ProviderProcess> Start(string callback)
    {
        var folder = typeof(ProviderProcess)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "Provider")
            .Value!;
        var started = Process.Start(
            new ProcessStartInfo("node", ["provider.mjs", callback])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        started.BeginErrorReadLine();
        while (await started.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.Split(' ') is ["ready", var port])
            {
                return new ProviderProcess(started, new Uri($"http://127.0.0.1:{port}"));
            }
        }

        throw new InvalidOperationException("The provider ended before it was ready");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
