using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
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

    /// <summary>The number of one course. It is posted, as what is searched for always is.</summary>
    [BindProperty]
    public string? Number { get; set; }

    internal ShowCaseload.Answer? Found { get; private set; }

    internal bool IsSearched => !string.IsNullOrEmpty(Number);

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

    /// <summary>One that is not hers to see is no more found than one that there is not.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ShowCaseload.Query(new CaseloadFilter(Number: Number?.Trim())), cancellation);
        if (found.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, "");
            return await OnGetAsync(cancellation);
        }

        Found = found.Value;
        return Page();
    }
}
