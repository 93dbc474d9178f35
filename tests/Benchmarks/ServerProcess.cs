using System.Diagnostics;
using System.Globalization;

namespace BarnetIMidten.Benchmarks;

/// <summary>A server in a process of its own, with what the kernel tells of it.</summary>
internal sealed class ServerProcess : IDisposable
{
    public static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>(StringComparer.Ordinal);
    private const double TicksASecond = 100;
    private const int RequestsAMeasurement = 200;
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Seconds of processor time so far, user and system.</summary>
    public double CpuSeconds
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[1].Split(' ');
            return (double.Parse(fields[12], CultureInfo.InvariantCulture) + double.Parse(fields[13], CultureInfo.InvariantCulture))
                / TicksASecond;
        }
    }

    /// <summary>Proportional set size, in kB.</summary>
    public double PssKilobytes =>
        double.Parse(
            File.ReadLines($"/proc/{process.Id}/smaps_rollup")
                .First(l => l.StartsWith("Pss:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );

    public static ServerProcess Start(string dll, int port, IReadOnlyDictionary<string, string> settings, params string[] arguments)
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
        started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new ServerProcess(started, address);
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
