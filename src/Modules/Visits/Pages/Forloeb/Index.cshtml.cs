using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
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
[KeepsLists(nameof(Status), nameof(Due), nameof(Pedagogue), nameof(Sort), nameof(Search))]
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

    /// <summary>A number or words of a name. It is posted: a name never stands in an address.</summary>
    [BindProperty]
    public string? Search { get; set; }

    internal ShowCaseload.Answer? Found { get; private set; }

    internal bool IsSearched => !string.IsNullOrWhiteSpace(Search) && ModelState.IsValid;

    internal DateOnly Today { get; } = clock.Today;

    internal bool IsNarrowed => !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Due) || !string.IsNullOrEmpty(Pedagogue);

    internal IReadOnlyList<Choice> Statuses => texts.Choices<CourseStatus>("course.status");

    internal IReadOnlyList<Choice> Dues => texts.Choices<Due>("course.due-in");

    internal IReadOnlyList<Choice> Orders => texts.Choices<CaseloadOrder>("course.sort");

    /// <summary>Only a saved list has a search already.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (IsSearched)
        {
            return await OnPostAsync(cancellation);
        }

        // an address somebody wrote by hand: the whole list answers it
        return await Show(new CaseloadFilter(Status, Pedagogue, Due, Sort, PageNumber), cancellation) is null ? Page() : RedirectToPage();
    }

    /// <summary>One that is not hers to see is no more found than one that there is not. A search shows all it finds on one page, up to the largest page there is.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!IsSearched)
        {
            return RedirectToPage();
        }

        if (await Show(new CaseloadFilter(PageSize: Paging.Largest, Q: Search!.Trim()), cancellation) is { } refusal)
        {
            ModelState.Show(refusal, texts, "");
            await Show(new CaseloadFilter(), cancellation);
        }

        return Page();
    }

    private async Task<Refusal?> Show(CaseloadFilter filter, CancellationToken cancellation)
    {
        var shown = await send.Send(new ShowCaseload.Query(filter), cancellation);
        Found = shown.Refusal is null ? shown.Value : Found;
        return shown.Refusal;
    }
}
