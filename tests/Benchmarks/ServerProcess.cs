using System.Diagnostics;
using System.Globalization;

namespace BarnetIMidten.Benchmarks;

/// <summary>A server in a process of its own, with what the kernel tells of it.</summary>
internal sealed class ServerProcess : IDisposable
{
    public static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>(StringComparer.Ordinal);
    private const int RequestsAMeasurement = 200;
    private readonly Process process;
    private readonly Func<double> ofTheDatabase;

    private ServerProcess(Process process, Uri address, Func<double> ofTheDatabase) =>
        (this.process, Address, this.ofTheDatabase) = (process, address, ofTheDatabase);

    public Uri Address { get; }

    /// <summary>Seconds of processor time so far, its own and that of the database's server.</summary>
    public double CpuSeconds => ProcessorTime.Of(process.Id) + ofTheDatabase();

    /// <summary>Proportional set size, in kB.</summary>
    public double PssKilobytes =>
        double.Parse(
            File.ReadLines($"/proc/{process.Id}/smaps_rollup")
                .First(l => l.StartsWith("Pss:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );

    /// <param name="ofTheDatabase">Seconds of processor time so far of what it has its data from.</param>
    public static ServerProcess Start(
        string dll,
        int port,
        IReadOnlyDictionary<string, string> settings,
        Func<double> ofTheDatabase,
        params string[] arguments
    )
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments, "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) =>
        {
            // its end is told as a line that is none
            if (line.Data is { } said)
            {
                Console.Error.WriteLine(said);
            }
        };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new ServerProcess(started, address, ofTheDatabase);
    }

    /// <summary>Asks again and again until the address answers 200.</summary>
    public static async Task<TimeSpan> Answers(HttpClient http, Uri page)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await http.GetAsync(page);
                if (answer.IsSuccessStatusCode)
                {
                    return watch.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }

        throw new TimeoutException($"{page} did not answer");
    }

    /// <summary>Waits until it answers.</summary>
    public async Task Ready(string page = "/health/ready")
    {
        using var probe = new HttpClient();
        await Answers(probe, new Uri(Address, page));
    }

    /// <summary>Milliseconds of its processor time for each of some hundred requests, one after another.</summary>
    public async Task<double> CpuARequest(Func<Task> request)
    {
        var before = CpuSeconds;
        for (var i = 0; i < RequestsAMeasurement; i++)
        {
            await request();
        }

        return (CpuSeconds - before) * 1000 / RequestsAMeasurement;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
