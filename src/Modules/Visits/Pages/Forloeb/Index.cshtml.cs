using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The caseload: a pedagogue's own courses, a lead's whole corps.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsLists(nameof(Status), nameof(Due), nameof(Pedagogue), nameof(Sort))]
public sealed class IndexModel(Dispatcher send, Phrasebook texts, DanishClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Pedagogue { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? PageNumber { get; set; }

    internal ShowCaseload.Answer? Found { get; private set; }

    internal DateOnly Today => clock.Today;

    internal bool IsNarrowed => !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Due) || !string.IsNullOrEmpty(Pedagogue);

    internal IReadOnlyList<Choice> Statuses => texts.Choices<CourseStatus>("course.status");

    internal IReadOnlyList<Choice> Dues => texts.Choices<Due>("course.due-in");

    internal IReadOnlyList<Choice> Orders => texts.Choices<CaseloadOrder>("course.sort");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await send.Send(new ShowCaseload.Query(new CaseloadFilter(Status, Pedagogue, Due, Sort, PageNumber)), cancellation);
        if (shown.Refusal is not null)
        {
            // an address somebody wrote by hand: the whole list answers it
            return RedirectToPage();
        }

        Found = shown.Value;
        return Page();
    }
}
