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
        if (await Load(cancellation) is not { } picture)
        {
            return NotFound();
        }

        Input = new Form { OfferedOn = picture.History.BoosterOffers is [.., var last] ? last.OfferedOn : picture.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var sent = await send.Send(
                new OfferBooster.Command(Id, new OfferBooster.Body(Input.OfferedOn, Shapes.Word<OfferAnswer>(Input.Answer))),
                cancellation
            );
            if (sent.Refusal is not { } refusal)
            {
                return Redirect($"/forloeb/{Id}/booster");
            }

            ModelState.Show(refusal, texts);
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
        public DateOnly? OfferedOn { get; set; }
        public string? Answer { get; set; }
    }
}
