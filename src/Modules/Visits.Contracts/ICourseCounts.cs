namespace BarnetIMidten.Visits.Contracts;

/// <summary>How many courses began and ended in a calendar year, in the whole municipality: counts, and nothing of any family.</summary>
/// <param name="Started">By the day of the start meeting.</param>
public sealed record YearOfCourses(int Year, int Started, int Ended);

public interface ICourseCounts
{
    /// <summary>Each year from the first to the last, also where there was none; erased courses are counted still.
    /// The true numbers: the asking room withholds what is too small to be shown.</summary>
    Task<IReadOnlyList<YearOfCourses>> ByYear(int first, int last, CancellationToken cancellation);
}
