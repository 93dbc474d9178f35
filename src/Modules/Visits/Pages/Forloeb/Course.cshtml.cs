using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>One course: how far it has come, what was agreed, and what can be done.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class CourseModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    internal CoursePicture? Picture { get; private set; }

    internal TimelineModel? Timeline { get; private set; }

    internal IReadOnlyList<BeforeAfterRow> Rows(ScoredGoal goal) =>
        [
            .. Enum.GetValues<Rater>()
                .Select(by => new BeforeAfterRow(
                    texts.Of("rater", by),
                    goal.Score(by, ScoreMoment.Before),
                    goal.Score(by, ScoreMoment.After)
                )),
        ];

    internal string Technique(string code) => Picture!.Techniques.FirstOrDefault(t => t.Code == code)?.Label.ToString() ?? code;

    internal IReadOnlyList<Choice> GoalStatuses => texts.Choices<GoalStatus>("goal.status");

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    /// <summary>What has become of a goal.</summary>
    public async Task<IActionResult> OnPostGoalAsync(string? goal, string? status, CancellationToken cancellation)
    {
        var follow = new FollowGoal.Command(Id, EntityId.Read<GoalId>(goal), new FollowGoal.Body(Word.Read<GoalStatus>(status)));
        return await ModelState.Did(() => send.Send(follow, cancellation), texts, "")
            ? Redirect($"/forloeb/{Id}#maal")
            : await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        if (Picture is null)
        {
            return NotFound();
        }

        Timeline = CourseTimelineOf.Of(Picture, texts);
        return Page();
    }
}
