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

/// <summary>The pedagogue asks for more visits or weeks; the lead gives them.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.extension")]
public sealed class ExtensionModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        if (Picture is { IsLead: true, OpenRequests: [.., var asked] })
        {
            Input = new Form { ExtraVisits = asked.ExtraVisits, ExtraWeeks = asked.ExtraWeeks };
        }

        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new ExtensionBody(Input.ExtraVisits, Input.ExtraWeeks, Input.Reason);
        var done =
            call.Known.Role == Role.Lead
                ? await ModelState.Did(() => send.Send(new ExtendCourse.Command(Id, body), cancellation), texts)
                : await ModelState.Did(() => send.Send(new RequestExtension.Command(Id, body), cancellation), texts);
        if (done)
        {
            return Redirect($"/forloeb/{Id}");
        }

        Picture = await send.Course(Id, cancellation);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public int? ExtraVisits { get; set; }
        public int? ExtraWeeks { get; set; }
        public string? Reason { get; set; }
    }
}
