using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace BarnetIMidten.Testing;

/// <summary>How a process ended, and what it said.</summary>
public sealed record Ended(int Exit, string Output, string Error);

/// <summary>The real program in a process of its own, on a data folder that outlives it.</summary>
public sealed class HostProcess : IDisposable
{
    public const string MasterKey = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    public const string AnyPort = "http://127.0.0.1:0";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Dll = FindDll();
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];
    private readonly ConcurrentQueue<string> errors = [];
    private readonly TaskCompletionSource<string> greeting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Uri? address;
    private bool isDisposed;

    private HostProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, once it has said so.</summary>
    public Uri Address => address ?? throw new InvalidOperationException("It has not said where it listens.");

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<Ended> Run(string folder, params string[] words)
    {
        using var verb = Start(folder, words);
        return await verb.End();
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <param name="settings">Further ones, <c>--Stop:PauseSeconds=2</c>.</param>
    /// <param name="variables">What its environment says beside.</param>
    public static async Task<HostProcess> Serve(
        string folder,
        string environment = "Production",
        IReadOnlyDictionary<string, string>? variables = null,
        params string[] settings
    )
    {
        var server = Start(folder, ["--urls", AnyPort, "--Demo=false", .. settings], environment, variables: variables);
        await server.Greeting();
        using var http = new HttpClient { BaseAddress = server.Address };
        using var ready = await http.GetAsync("/health/ready");
        return ready.StatusCode == HttpStatusCode.OK ? server : throw new InvalidOperationException($"Not ready: {ready.StatusCode}");
    }

    /// <param name="masterKey">Null for none at all.</param>
    /// <param name="variables">What its environment says beside.</param>
    public static HostProcess Start(
        string folder,
        string[] words,
        string environment = "Production",
        string? masterKey = MasterKey,
        IReadOnlyDictionary<string, string>? variables = null
    )
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["DOTNET_ENVIRONMENT"] = environment,
                ["ASPNETCORE_URLS"] = "",
                ["Storage__Directory"] = folder,
                ["Keys__Master"] = masterKey ?? "",
                // a process that lives for seconds gains nothing from measuring itself
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        if (masterKey is null)
        {
            start.Environment.Remove("Keys__Master");
        }

        return new HostProcess(Process.Start(start)!);
    }

    public HttpClient Client(string token)
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>The line that says where it listens.</summary>
    public async Task<string> Greeting()
    {
        var line = await greeting.Task.WaitAsync(Patience);
        address = new Uri(line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));
        return line;
    }

    /// <summary>Asks it to stop, as the operating system does.</summary>
    public async Task<Ended> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await End();
    }

    public async Task<Ended> End()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Ended(process.ExitCode, Told(output), Told(errors));
    }

    /// <summary>kill -9: no time to say goodbye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    /// <summary>The two streams are heard on threads of their own, and may be read before they end.</summary>
    private static string Told(ConcurrentQueue<string> lines) => string.Join('\n', lines).Trim();

    private void Heard(string? line)
    {
        if (line is null)
        {
            greeting.TrySetException(new InvalidOperationException($"It ended: {Told(errors)}"));
            return;
        }

        output.Enqueue(line);
        if (line.StartsWith("Barnet i Midten: ", StringComparison.Ordinal))
        {
            greeting.TrySetResult(line);
        }
    }

    /// <summary>The host's own output, beside that of the tests: there its pages' files are known.</summary>
    private static string FindDll()
    {
        var mine = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var under = new Stack<string>();
        for (var at = mine; at is not null; at = at.Parent)
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
}
