using BarnetIMidten.Shared.Keys;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>keys rotate --municipality 0183</c>: seals everything private under a new key and destroys the old ones, while the server serves.
/// Run again, it goes on with one that was interrupted.</summary>
internal sealed class RotateKeys(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var code = options.Municipality("municipality");
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        RotationReport report;
        using (var bar = new RotationBar())
        {
            report = await bench.Services.GetRequiredService<KeyRotation>().Run(code, bar);
        }

        foreach (var place in report.Unreadable)
        {
            await Console.Error.WriteLineAsync($"No key opens {place}");
        }

        Console.WriteLine(
            $"Key {report.Key} is in use: {report.Resealed} values sealed anew; destroyed {Named(report.Destroyed)}, kept {Named(report.Kept)}"
        );
        return report.Unreadable.Count == 0
            ? 0
            : await Verbs.Fail($"{report.Unreadable.Count} values do not open. The old keys are kept; look into it, and run this again.");
    }

    private static string Named(IReadOnlyList<int> keys) => keys.Count == 0 ? "no key" : $"key {string.Join(", ", keys)}";

    /// <summary>The whole is known with the first step.</summary>
    private sealed class RotationBar : IProgress<(long Done, long All)>, IDisposable
    {
        private ProgressBar? bar;

        public void Report((long Done, long All) value) => (bar ??= new ProgressBar((int)value.All)).Report((int)value.Done);

        public void Dispose() => bar?.Dispose();
    }
}
