namespace BarnetIMidten.Evaluation.Contracts;

/// <summary>The sums that reports show, held against what the rooms hold.</summary>
public interface ISums
{
    /// <summary>Counts some of the referrals and courses that nobody has counted, those from before there were sums: so many in a turn that nobody waits long for hers.
    /// Says how many it counted, and whether there are more.</summary>
    Task<(int Counted, bool IsLeft)> CountEarlier(CancellationToken cancellation);

    /// <summary>Recomputes every sum from the referrals, courses and answers, adds what erased cases left, and compares.</summary>
    Task<SumsReport> Verify(CancellationToken cancellation);

    /// <summary>Recounts so many cases, drawn by lot, and compares with what they were counted as and with the sums they stand in: what it costs does not grow
    /// with the municipality. Finds what is wrong in a case; a sum that is too high by itself only <see cref="Verify"/> finds.</summary>
    Task<SumsReport> Sample(int most, CancellationToken cancellation);

    /// <summary>Counts everything anew and puts every sum right, in the caller's turn. What erased cases left stays.</summary>
    /// <returns>What was wrong until now.</returns>
    Task<SumsReport> Rebuild(CancellationToken cancellation);
}

/// <param name="Courses">How many were recounted.</param>
/// <param name="Sums">How many sums were compared.</param>
/// <param name="Wrong">Those that are not what they should be: <c>2021 ByChannel straxen: 3, should be 2</c>.</param>
public sealed record SumsReport(int Courses, int Sums, IReadOnlyList<string> Wrong);
