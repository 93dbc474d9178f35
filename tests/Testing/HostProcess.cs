using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace BarnetIMidten.Testing;

/// <summary>The real program in a process of its own, on a data folder that outlives it.</summary>
public sealed class HostProcess : IDisposable
{
    private static readonly string Dll = FindDll();
    private readonly Process running;

    private HostProcess(Process running, Uri address) => (this.running, Address) = (running, address);

    public Uri Address { get; }

    /// <summary>Runs a verb to its end: exit code, standard output, standard error.</summary>
    public static async Task<(int Exit, string Output, string Error)> Run(string folder, params string[] words)
    {
        using var process = Begin(folder, words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static async Task<HostProcess> Serve(string folder, string environment = "Production")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Begin(folder, "--urls", address.ToString(), "--Demo=false", "--environment", environment);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new HostProcess(process, address);
        await server.Ready();
        return server;
    }

    public HttpClient Client(string token)
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>kill -9: no time to say goodbye.</summary>
    public void Kill()
    {
        running.Kill();
        running.WaitForExit();
    }

    public void Dispose()
    {
        if (!running.HasExited)
        {
            Kill();
        }

        running.Dispose();
    }

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(20))
        {
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!running.HasExited)
            {
                // not listening yet
            }
        }

        throw new TimeoutException("The server was not ready within a minute");
    }

    private static Process Begin(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Storage__Directory"] = folder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["Keys__Master"] = Convert.ToBase64String(new byte[32]);
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return Process.Start(start)!;
    }

    /// <summary>The host's own output, beside that of the tests: there its pages' files are known.</summary>
    private static string FindDll()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var under = new Stack<string>();
        for (var at = output; at is not null; at = at.Parent)
        {
            if (at.Name.StartsWith("BarnetIMidten.", StringComparison.Ordinal) && at.Name.EndsWith(".Tests", StringComparison.Ordinal))
            {
                return Path.Combine([at.Parent!.FullName, "BarnetIMidten.Host", .. under, "BarnetIMidten.Host.dll"]);
            }

            if (File.Exists(Path.Combine(at.FullName, "BarnetIMidten.sln")))
            {
                return Path.Combine([at.FullName, "src", "Host", .. under.Skip(2), "BarnetIMidten.Host.dll"]);
            }

            under.Push(at.Name);
        }

        throw new DirectoryNotFoundException("BarnetIMidten.sln");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
