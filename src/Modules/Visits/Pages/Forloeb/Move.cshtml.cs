using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The course is moved to other rules: first what it means for this course, then the act.</summary>
[Allow(Role.Lead)]
[KeepsDraft("draft.move", By = "version")]
public sealed class MoveModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    /// <summary>The version that the move is rehearsed for.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public ProgrammeVersionId Version { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal RehearseMove.Answer? Rehearsal { get; private set; }

    internal IReadOnlyList<ProgrammeVersion> Versions => Picture?.Versions ?? [];

    internal IEnumerable<(string Name, string Before, string After)> Rows(RehearseMove.Answer rehearsal)
    {
        return
        [
            Row("move.visits", side => side.Limits.MaxVisits is { } most ? DanishFormat.Number(most) : texts["move.no-limit"]),
            Row("move.visits-left", side => side.Frame.VisitsLeft is { } left ? DanishFormat.Number(left) : texts["move.no-limit"]),
            Row("move.last-day", side => side.Frame.LastDay is { } last ? DanishFormat.Date(last) : texts["move.no-limit"]),
            Row("move.booster", Booster),
        ];

        (string, string, string) Row(string name, Func<RehearseMove.MoveSide, string> said) =>
            (texts[name], said(rehearsal.Before), said(rehearsal.After));
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(tell: true, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var move = new MoveCourse.Command(Id, new MoveCourse.Body(Version, Input.Reason, Input.ConsentNotedOn));
        return await ModelState.Did(() => send.Send(move, cancellation), texts)
            ? Redirect($"/forloeb/{Id}")
            : await Show(tell: false, cancellation);
    }

    /// <param name="tell">Whether to say what hinders the move, or the refused move itself does.</param>
    private async Task<IActionResult> Show(bool tell, CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation, toMove: true);
        if (Picture is null)
        {
            return NotFound();
        }

        if (Version != default)
        {
            var rehearsed = await send.Send(new RehearseMove.Query(Id, Version), cancellation);
            if (rehearsed.Refuses(out var answer) is not { } refusal)
            {
                Rehearsal = answer;
            }
            else if (tell)
            {
                // there is no field on the page that could be put right
                ModelState.Show(refusal with { Fields = [] }, texts);
            }
        }

        return Page();
    }

    private string Booster(RehearseMove.MoveSide side) =>
        side is { Limits: { BoosterEarliestDays: { } earliest, BoosterLatestDays: { } latest } }
            ? texts["move.booster-days", earliest, latest]
            : texts["move.no-booster"];

    public sealed class Form
    {
        public string? Reason { get; set; }
        public DateOnly? ConsentNotedOn { get; set; }
    }
}
