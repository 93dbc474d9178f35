using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>Who asked that a visit be cancelled or moved, and who noted it, in sentences.</summary>
internal static class AskedWords
{
    /// <returns>»Flyttet fra 18.–22. maj 2026. Familien bad om det. Noteret 21. maj 2026 af Mette Demo.« Null where nobody asked.</returns>
    /// <param name="who">Who noted it.</param>
    public static string? Of(VisitAnswer visit, string? who, Phrasebook texts) =>
        visit.Asked is not { } asked
            ? null
            : string.Join(
                ' ',
                new[]
                {
                    visit.MovedFrom is { } left ? texts["call-off.moved-from", CourseTimelineOf.WindowOf(left)] : null,
                    texts.Of("call-off.asked", asked.By),
                    texts["call-off.noted", DanishFormat.Date(DanishClock.DayOf(visit.RecordedAt)), who ?? texts["visit.unknown-user"]],
                }.OfType<string>()
            );
}
