using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>A course is paused, or resumed.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.pause")]
public sealed class PauseModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Input = new Form { From = Picture?.Today, On = Picture?.OpenPause is null ? null : Picture.Today };
        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (
            await ModelState.Did(
                () =>
                    Input.IsPaused
                        ? send.Send(new ResumeCourse.Command(Id, new ResumeCourse.Body(Input.On)), cancellation)
                        : send.Send(new PauseCourse.Command(Id, new PauseCourse.Body(Input.From, Input.Reason, Input.On)), cancellation),
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
        /// <summary>What the form was for: ending the pause that is on, or beginning one.</summary>
        public bool IsPaused { get; set; }

        public DateOnly? From { get; set; }
        public DateOnly? On { get; set; }
        public string? Reason { get; set; }
    }
}
