using System.Globalization;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The day of a visit as a form asks for it: today, yesterday, or another that has a field of its own.</summary>
internal static class NearDay
{
    public static DateOnly? Read(string? heldOn, DateOnly? onDay) =>
        heldOn == VisitInput.OtherDay ? onDay
        : DateOnly.TryParseExact(heldOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    public static (string HeldOn, DateOnly? OnDay) Choose(DateOnly day, DateOnly today) =>
        day == today || day == today.AddDays(-1)
            ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : (VisitInput.OtherDay, day);
}
