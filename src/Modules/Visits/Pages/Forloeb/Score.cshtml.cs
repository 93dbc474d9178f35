using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>How near a goal is, in one form for whoever says it and whenever.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class ScoreModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    /// <summary>The goal's id.</summary>
    [BindProperty(SupportsGet = true, Name = "goalId")]
    public string GoalId { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal ScoredGoal? Goal { get; private set; }

    internal IReadOnlyList<Choice> Raters => texts.Choices<Rater>("rater");

    internal IReadOnlyList<Choice> Moments => texts.Choices<ScoreMoment>("goal.moment");

    internal IReadOnlyList<Choice> Scores =>
        [.. Enumerable.Range(1, GoalScore.Steps).Select(step => new Choice($"{step}", $"{step}: {texts[$"goal.score.{step}"]}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await Show(cancellation);
        if (Goal is not null)
        {
            var moment = Picture!.Course.EndedOn is null ? ScoreMoment.Before : ScoreMoment.After;
            Input = new Form { Moment = Word.Spelt(moment), On = Picture.Today };
        }

        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new ScoreGoal.Body(Word.Read<Rater>(Input.By), Word.Read<ScoreMoment>(Input.Moment), Input.Score, Input.On);
        return await ModelState.Did(() => send.Send(new ScoreGoal.Command(Id, EntityId.Read<GoalId>(GoalId), body), cancellation), texts)
            ? Redirect($"/forloeb/{Id}#maal")
            : await Show(cancellation);
    }

    /// <param name="by">Who said it.</param>
    public async Task<IActionResult> OnPostBackAsync(string? by, string? moment, CancellationToken cancellation)
    {
        ModelState.Clear();
        var body = new TakeBackScore.Body(Word.Read<Rater>(by), Word.Read<ScoreMoment>(moment));
        return await ModelState.Did(
            () => send.Send(new TakeBackScore.Command(Id, EntityId.Read<GoalId>(GoalId), body), cancellation),
            texts
        )
            ? Redirect($"/forloeb/{Id}/maal/{GoalId}")
            : await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Goal = Picture?.Progress.Goals.FirstOrDefault(g => g.Id == EntityId.Read<GoalId>(GoalId));
        return Goal is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public string? By { get; set; }
        public string? Moment { get; set; }
        public int? Score { get; set; }
        public DateOnly? On { get; set; }
    }
}
