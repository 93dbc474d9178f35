using System.Runtime.InteropServices;

namespace BarnetIMidten.Shared.Values;

/// <summary>A span of days, both ends included; at least one day long. The default value is the one day 0001-01-01.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateSpan
{
    /// <summary>Throws <see cref="ArgumentException"/> when <paramref name="to"/> lies before <paramref name="from"/>.</summary>
    public DateSpan(DateOnly from, DateOnly to)
    {
        if (to < from)
            throw new ArgumentException("A span ends no earlier than it begins.", nameof(to));
        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    /// <summary>The number of days, both ends counted: 1 or more.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the day is one of the span's.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    public override string ToString() => $"{From:O}/{To:O}";
}
