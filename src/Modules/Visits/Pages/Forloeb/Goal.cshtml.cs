using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>A goal, in the family's own words.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.goal")]
public sealed class GoalModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal IReadOnlyList<Choice> Groups => texts.Choices<GoalGroup>("goal.group");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Input = new Form { AgreedOn = Picture?.Today };
        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (
            await ModelState.Did(
                () =>
                    send.Send(
                        new AgreeGoal.Command(Id, new AgreeGoal.Body(Input.Text, Word.Read<GoalGroup>(Input.Group), Input.AgreedOn)),
                        cancellation
                    ),
                texts
            )
        )
        {
            return Redirect($"/forloeb/{Id}#maal");
        }

        Picture = await send.Course(Id, cancellation);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public string? Text { get; set; }
        public string? Group { get; set; }
        public DateOnly? AgreedOn { get; set; }
    }
}
