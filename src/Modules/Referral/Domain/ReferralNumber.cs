using System.Globalization;

namespace BarnetIMidten.Referrals.Domain;

/// <summary><c>2026-0001</c>: without a gap in each municipality and year.</summary>
internal readonly record struct ReferralNumber(int Year, int Sequence)
{
    public static string Text(int year, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{sequence:D4}");

    /// <summary>False for anything that is not written as a number is.</summary>
    public static bool TryParse(string text, out ReferralNumber number)
    {
        number = default;
        if (
            text.Split('-') is not [{ Length: 4 } year, { Length: >= 4 } sequence]
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        )
        {
            return false;
        }

        number = new ReferralNumber(y, n);
        return Text(y, n) == text;
    }
}

/// <summary>The last number given in a year.</summary>
internal sealed class Series
{
    public required int Year { get; init; }
    public int Last { get; private set; }

    public ReferralNumber Next() => new(Year, ++Last);
}
