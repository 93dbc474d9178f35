using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

internal static class PageCourse
{
    /// <summary>The course that a page is about; null where there is none, or none of the caller's business.</summary>
    public static async Task<CoursePicture?> Course(
        this Dispatcher send,
        CourseId id,
        CancellationToken cancellation,
        bool toReassign = false,
        bool toMove = false
    )
    {
        var shown = await send.Send(new ShowCourse.Query(id, toReassign, toMove), cancellation);
        return shown.Refusal is null ? shown.Value : null;
    }
}
