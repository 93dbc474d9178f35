using System.Globalization;

namespace BarnetIMidten.Benchmarks;

/// <summary>Seconds of processor time, user and system, as the kernel tells them.</summary>
internal static class ProcessorTime
{
    private const double TicksASecond = 100;
    private const int Own = 12;
    private const int OfChildrenThatEnded = 14;

    public static double Of(int process) => Seconds(process, Own);

    /// <summary>Of a process and of its children, those that live and those that ended.</summary>
    public static double OfFamily(int parent) =>
        File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(OfChild)
        + Of(parent)
        + Seconds(parent, OfChildrenThatEnded);

    private static double OfChild(string process)
    {
        try
        {
            return Of(int.Parse(process, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // it has ended since: its parent, who is asked after it, tells of it
            return 0;
        }
    }

    /// <param name="at">Where the pair of user and system stands.</param>
    private static double Seconds(int process, int at)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ');
        return (double.Parse(fields[at], CultureInfo.InvariantCulture) + double.Parse(fields[at + 1], CultureInfo.InvariantCulture))
            / TicksASecond;
    }
}
