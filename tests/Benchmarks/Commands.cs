using System.Diagnostics;

namespace BarnetIMidten.Benchmarks;

/// <summary>Programs that are run to their end.</summary>
internal static class Commands
{
    /// <summary>The last line that it says.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<string> LastLine(
        string program,
        IEnumerable<string> words,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? ServerProcess.NoSettings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var fault = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.TrimEnd().Split('\n')[^1]
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', words)} ended with {process.ExitCode}: {(await fault).Split('\r')[^1]}"
            );
    }
}
