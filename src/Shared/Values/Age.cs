namespace BarnetIMidten.Shared.Values;

/// <summary>An age in completed calendar months; the rules of who is eligible count in it. Source: contract/api.md, Programmes.</summary>
/// <param name="CompletedMonths">Months; negative before birth.</param>
public readonly record struct Age(int CompletedMonths)
{
    private const int MonthsAYear = 12;

    /// <summary>Completed years: for 29 months 2. Before birth it is floored, so that months beyond it stay 0–11.</summary>
    public int Years => (CompletedMonths - MonthsBeyondYears) / MonthsAYear;

    /// <summary>Completed months beyond the completed years, 0–11: for 29 months 5.</summary>
    public int MonthsBeyondYears => ((CompletedMonths % MonthsAYear) + MonthsAYear) % MonthsAYear;

    /// <summary>The age on a day of one born on <paramref name="birth"/>; see <see cref="InCompletedMonths"/>.</summary>
    public static Age On(DateOnly birth, DateOnly on) => new(InCompletedMonths(birth, on));

    /// <summary>
    /// The largest n with birth + n months ≤ the day, where a day that the month lacks becomes its last: one born on
    /// 31 January is a month old on 28 February. The same holds before birth, where n is negative: −1 on the day before.
    /// </summary>
    public static int InCompletedMonths(DateOnly birth, DateOnly on)
    {
        var monthsApart = ((on.Year - birth.Year) * MonthsAYear) + on.Month - birth.Month;
        return birth.AddMonths(monthsApart) <= on ? monthsApart : monthsApart - 1;
    }
}
