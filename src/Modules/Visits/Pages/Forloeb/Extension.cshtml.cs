using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The pedagogue asks for more visits or weeks; the lead gives them.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class ExtensionModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } picture)
        {
            return NotFound();
        }

        if (picture.IsLead && picture.OpenRequests.LastOrDefault() is { } asked)
        {
            Input = new Form { ExtraVisits = asked.ExtraVisits, ExtraWeeks = asked.ExtraWeeks };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var refused =
                call.Known.Role == Role.Lead
                    ? (
                        await send.Send(
                            new ExtendCourse.Command(Id, new ExtendCourse.Body(Input.ExtraVisits, Input.ExtraWeeks, Input.Reason)),
                            cancellation
                        )
                    ).Refusal
                    : (
                        await send.Send(
                            new RequestExtension.Command(Id, new RequestExtension.Body(Input.ExtraVisits, Input.ExtraWeeks, Input.Reason)),
                            cancellation
                        )
                    ).Refusal;
            if (refused is null)
            {
                return Redirect($"/forloeb/{Id}");
            }

            ModelState.Show(refused, texts);
        }

        return await Load(cancellation) is null ? NotFound() : Page();
    }

    private async Task<CoursePicture?> Load(CancellationToken cancellation)
    {
        var shown = await send.Send(new ShowCourse.Query(Id), cancellation);
        return Picture = shown.Refusal is null ? shown.Value : null;
    }

    public sealed class Form
    {
        public int? ExtraVisits { get; set; }
        public int? ExtraWeeks { get; set; }
        public string? Reason { get; set; }
    }
}
