using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
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

/// <summary>The end of a course, and why.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.end")]
public sealed class EndModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal IReadOnlyList<Choice> Reasons => Picture!.EndReasons.Offered().Choices();

    /// <summary>When the booster visit could be held, if the rules have one.</summary>
    internal DateSpan? Booster => Picture is { } picture ? BoosterWindow.Of(picture.LastHeld?.HeldOn, picture.Rules.Course) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Input = new Form { EndedOn = Picture?.Today };
        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (
            await ModelState.Did(
                () => send.Send(new EndCourse.Command(Id, new EndCourse.Body(Input.EndedOn, Input.Reason, Input.Note)), cancellation),
                texts
            )
        )
        {
            return Redirect($"/forloeb/{Id}");
        }

        Picture = await send.Course(Id, cancellation);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public DateOnly? EndedOn { get; set; }
        public CodedWord<EndReason>? Reason { get; set; }
        public string? Note { get; set; }
    }
}
