using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Foraeldre;

/// <summary>The questionnaire on paper, in the language of the invitation or another.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class SheetModel(Dispatcher send) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "invitation")]
    public string? Invitation { get; set; }

    [BindProperty(SupportsGet = true, Name = "sprog")]
    public string? Language { get; set; }

    internal ShowPaper.View? View { get; private set; }

    internal string Chosen => AnswerLanguages.All.Contains(Language) ? Language! : View!.Language;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ShowPaper.Query(Id, EntityId.Read<InvitationId>(Invitation)), cancellation);
        View = found.Refusal is null ? found.Value : null;
        return View is null ? NotFound() : Page();
    }
}
