using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary><c>2026-0001</c>: without a gap in each municipality and year.</summary>
internal readonly record struct ReferralNumber(int Year, int Sequence)
{
    public static string Text(int year, int sequence) => YearSerial.Text(year, sequence);

    /// <summary>False for anything that is not written as a number is.</summary>
    public static bool TryParse(string text, out ReferralNumber number)
    {
        var isNumber = YearSerial.TryRead(text, out var year, out var sequence);
        number = isNumber ? new ReferralNumber(year, sequence) : default;
        return isNumber;
    }
}

/// <summary>The last number given in a year.</summary>
internal sealed class Series
{
    public required int Year { get; init; }
    public int Last { get; private set; }

    public ReferralNumber Next() => new(Year, ++Last);
}
