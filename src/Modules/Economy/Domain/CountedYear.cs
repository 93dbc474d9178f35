using System.Runtime.InteropServices;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The courses of a year as far as they may be shown: a year that is over, and from five up, but for the lead, who sees the true numbers
/// (contract, "Small numbers"; promise 20).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CountedYear(int? Started, int? Ended, bool Withheld)
{
    private const int Fewest = 5;

    public static CountedYear Of(int year, int started, int ended, bool all, DateOnly today) =>
        year >= today.Year ? default
        : all ? new CountedYear(started, ended, Withheld: false)
        : new CountedYear(Shown(started), Shown(ended), started < Fewest || ended < Fewest);

    private static int? Shown(int courses) => courses < Fewest ? null : courses;
}
