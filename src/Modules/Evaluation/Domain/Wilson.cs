namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A share of a count with what it may as well be: the limits are Wilson's, which hold for few and near 0 and 1 too.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Low">Lower limit of the 95 % interval.</param>
/// <param name="High">Upper limit of the 95 % interval.</param>
internal sealed record ShareOf(double Share, double Low, double High)
{
    /// <summary>The standard normal's 97.5th percentile.</summary>
    private const double Z = 1.959963984540054;

    /// <exception cref="ArgumentOutOfRangeException">Of none there is no share; and a part is at most the whole.</exception>
    public static ShareOf Of(int part, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, n);
        var share = (double)part / n;
        var scale = 1 + (Z * Z / n);
        var middle = (share + (Z * Z / (2 * n))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return new ShareOf(share, part == 0 ? 0 : middle - half, part == n ? 1 : middle + half);
    }
}
