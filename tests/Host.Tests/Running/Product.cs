using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>The product as a process of its own, on a data folder of its own.</summary>
internal sealed class Product : IDisposable
{
    public const string MasterKey = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly List<Process> started = [];

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}");

    /// <summary>Runs to its end.</summary>
    public async Task<Ended> Run(string arguments, string environment = "Production", string? masterKey = MasterKey)
    {
        var running = Start(arguments, environment, masterKey);
        return await running.End();
    }

    public RunningProduct Start(string arguments, string environment = "Production", string? masterKey = MasterKey)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Arguments =
                $"\"{Path.Combine(AppContext.BaseDirectory, "BarnetIMidten.Host.dll")}\" {arguments} --Storage:Directory=\"{Folder}\"",
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["DOTNET_ENVIRONMENT"] = environment,
                ["Keys__Master"] = masterKey ?? "",
                ["ASPNETCORE_URLS"] = "",
            },
        };
        if (masterKey is null)
        {
            start.Environment.Remove("Keys__Master");
        }

        var process = Process.Start(start)!;
        started.Add(process);
        return new RunningProduct(process, Patience);
    }

    public void Dispose()
    {
        foreach (var process in started)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

internal sealed record Ended(int Code, string Output, string Errors);

internal sealed class RunningProduct
{
    private readonly Process process;
    private readonly TimeSpan patience;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> greeting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunningProduct(Process process, TimeSpan patience)
    {
        (this.process, this.patience) = (process, patience);
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The line that says where it listens.</summary>
    public Task<string> Greeting() => greeting.Task.WaitAsync(patience);

    public async Task<Uri> Address() => new((await Greeting()).Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));

    public async Task<Ended> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await End();
    }

    public async Task<Ended> End()
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return new Ended(process.ExitCode, output.ToString(), errors.ToString().Trim());
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            greeting.TrySetException(new InvalidOperationException($"It ended: {errors}"));
            return;
        }

        output.AppendLine(line);
        if (line.StartsWith("Barnet i Midten: ", StringComparison.Ordinal))
        {
            greeting.TrySetResult(line);
        }
    }
}
