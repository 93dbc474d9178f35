using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BarnetIMidten.Benchmarks;

/// <summary>Seconds of processor time, user and system, as the kernel tells them: by a process's own clock, since the hundredths in which its page under
/// <c>/proc</c> counts are a sixth of what two hundred small requests take.</summary>
internal static class ProcessorTime
{
    private const double NanosecondsInASecond = 1_000_000_000;
    private const double TicksASecond = 100;

    /// <summary>Where on a process's page the user's and the system's share of its children's time stand.</summary>
    private const int OfChildrenThatEnded = 14;

    public static double Of(int process) =>
        Read(process) ?? throw new Win32Exception(Marshal.GetLastPInvokeError(), $"The processor time of {process}");

    /// <summary>Of a process and of its children, those that live and those that ended.</summary>
    public static double OfFamily(int parent) =>
        File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(OfChild)
        + Of(parent)
        + OfThoseThatEnded(parent);

    /// <summary>None of one that has ended since: its parent, who is asked after it, tells of it.</summary>
    private static double OfChild(string process) => Read(int.Parse(process, CultureInfo.InvariantCulture)) ?? 0;

    private static double OfThoseThatEnded(int parent) =>
        File.ReadAllText($"/proc/{parent}/stat")
            .Split(')')[^1]
            .Split(' ')
            .Skip(OfChildrenThatEnded)
            .Take(2)
            .Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksASecond;

    /// <summary>Null where there is no such process. The number of its clock is made of its id, as Linux has it (<c>CPUCLOCK_SCHED</c>).</summary>
    private static double? Read(int process)
    {
        var time = new long[2];
        return ReadClock((~process << 3) | 2, time) == 0 ? time[0] + time[1] / NanosecondsInASecond : null;
    }

    /// <param name="time">Seconds, and nanoseconds of the next.</param>
    [DllImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, [Out] long[] time);
}
