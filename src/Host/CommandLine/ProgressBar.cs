namespace BarnetIMidten.Host.CommandLine;

/// <summary>A bar with counts on standard error, drawn again at each percent.</summary>
internal sealed class ProgressBar(int total) : IProgress<int>, IDisposable
{
    private const int Width = 40;
    private const int Hundred = 100;
    private int? shown;

    public void Report(int value)
    {
        var percent = total == 0 ? Hundred : (int)(value * (long)Hundred / total);
        if (percent == shown)
        {
            return;
        }

        shown = percent;
        var filled = total == 0 ? Width : value * Width / total;
        Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value}/{total}");
    }

    public void Dispose()
    {
        if (shown is not null)
        {
            Console.Error.WriteLine();
        }
    }
}
