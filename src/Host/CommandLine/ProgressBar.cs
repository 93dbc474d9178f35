namespace BarnetIMidten.Host.CommandLine;

/// <summary>A bar with counts on standard error.</summary>
internal sealed class ProgressBar(int total) : IProgress<int>, IDisposable
{
    private const int Width = 40;
    private bool shown;

    public void Report(int value)
    {
        shown = true;
        var filled = total == 0 ? Width : value * Width / total;
        Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value}/{total}");
    }

    public void Dispose()
    {
        if (shown)
        {
            Console.Error.WriteLine();
        }
    }
}
