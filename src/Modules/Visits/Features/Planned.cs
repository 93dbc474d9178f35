using System.Globalization;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What is sent or answered with a window in it.</summary>
internal interface IPlanned
{
    DateOnly? PlannedFor { get; }

    /// <summary>The same day if null.</summary>
    DateOnly? PlannedTo { get; }

    /// <summary><c>09:30</c></summary>
    string? StartsAt { get; }
}

internal static class Planned
{
    private const string Format = "HH:mm";

    /// <summary>The one clock time that a text states.</summary>
    public static TimeOnly? ClockTime(string? text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string? Clock(TimeOnly? time) => time?.ToString(Format, CultureInfo.InvariantCulture);

    public static WindowBody Window(this Plan plan) => new(plan.From, plan.To, Clock(plan.StartsAt));

    public static Plan Plan(this IPlanned window) => new(window.PlannedFor, window.PlannedTo, ClockTime(window.StartsAt));
}
