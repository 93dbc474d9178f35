using BarnetIMidten.Shared.Calling;
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

/// <summary>The booster visit is offered, and the family answers.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class BoosterModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal IReadOnlyList<Choice> Answers => texts.Choices<OfferAnswer>("booster.answer");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Input = new Form { OfferedOn = Picture?.BoosterOffer?.OfferedOn ?? Picture?.Today };
        return Picture is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (
            await ModelState.Did(
                () =>
                    send.Send(
                        new OfferBooster.Command(Id, new OfferBooster.Body(Input.OfferedOn, Word.Read<OfferAnswer>(Input.Answer))),
                        cancellation
                    ),
                texts
            )
        )
        {
            return Redirect($"/forloeb/{Id}/booster");
        }

        Picture = await send.Course(Id, cancellation);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public DateOnly? OfferedOn { get; set; }
        public string? Answer { get; set; }
    }
}
