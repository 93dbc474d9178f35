using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Access.Pages.Noedadgang;

/// <summary>How instants are told on the pages of trust: day and clock, as they were in Denmark.</summary>
internal static class OpeningWords
{
    public static string When(DateTimeOffset at) => $"{Day(at)} {Clock(at)}";

    public static string Clock(DateTimeOffset at) => DanishFormat.Time(TimeOnly.FromDateTime(at.DateTime));

    private static string Day(DateTimeOffset at) => DanishFormat.Date(DateOnly.FromDateTime(at.DateTime));
}
