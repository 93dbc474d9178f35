using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The course is given to another pedagogue.</summary>
[Allow(Role.Lead)]
public sealed class ReassignModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal IReadOnlyList<Choice> Others =>
        Picture is { } picture
            ? [.. picture.Pedagogues.Where(p => p.Id != picture.Course.PedagogueId).Select(p => new Choice(p.Id.ToString(), p.Name))]
            : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation, toReassign: true);
        Input = new Form { On = Picture?.Today };
        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        UserId? pedagogue = string.IsNullOrEmpty(Input.PedagogueId) ? null : EntityId.Read<UserId>(Input.PedagogueId);
        if (
            await ModelState.Did(
                () => send.Send(new ReassignCourse.Command(Id, new ReassignCourse.Body(pedagogue, Input.On)), cancellation),
                texts
            )
        )
        {
            return Redirect($"/forloeb/{Id}");
        }

        Picture = await send.Course(Id, cancellation, toReassign: true);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public string? PedagogueId { get; set; }
        public DateOnly? On { get; set; }
    }
}
