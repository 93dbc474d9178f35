using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A12: the budget year's report: what was expected, what came, why, and what is to be reported when.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
[KeepsDraft("draft.follow-up-note", Form = nameof(Note), By = "aar", At = "noter")]
public sealed class FollowUpModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? AskedYear { get; set; }

    [BindProperty]
    public NoteForm Note { get; set; } = new();

    [BindProperty]
    public DeadlineForm Deadline { get; set; } = new();

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    internal FollowUpView? View { get; private set; }

    internal ReadBudgetYear.Report? Report { get; private set; }

    internal CaseAnswer? Case { get; private set; }

    internal IReadOnlyList<DeadlineAnswer> Deadlines { get; private set; } = [];

    internal bool Writes => call.Writes();

    internal DateOnly Today => clock.Today;

    internal int Year => Report!.FollowUp.Year;

    internal IEnumerable<int> Years => Enumerable.Range(Case!.FirstYear, Case.LastYear - Case.FirstYear + 1);

    internal IReadOnlyList<Choice> About =>
        [new Choice("", texts["economy.whole-year"]), .. Case!.Lines.Select(l => new Choice(l.Key, l.Name))];

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancellation) =>
        Do(
            () =>
                send.Send(
                    new WriteNote.Command(Id, new WriteNote.Body(AskedYear, string.IsNullOrEmpty(Note.Key) ? null : Note.Key, Note.Text)),
                    cancellation
                ),
            nameof(Note),
            "noter",
            cancellation
        );

    public Task<IActionResult> OnPostDeadlineAsync(CancellationToken cancellation) =>
        Do(
            () =>
                send.Send(
                    new SetDeadline.Command(Id, new SetDeadline.Body(Deadline.DueOn, Deadline.What, Deadline.Responsible)),
                    cancellation
                ),
            nameof(Deadline),
            "frister",
            cancellation
        );

    public Task<IActionResult> OnPostMetAsync(string? deadline, CancellationToken cancellation) =>
        Do(
            () =>
                send.Send(
                    new MeetDeadline.Command(Id, EntityId.Read<DeadlineId>(deadline), new MeetDeadline.Body(clock.Today)),
                    cancellation
                ),
            "",
            "frister",
            cancellation
        );

    private async Task<IActionResult> Do<T>(Func<Task<Result<T>>> what, string form, string place, CancellationToken cancellation)
    {
        var done = await what();
        if (done.Refusal is not { } refusal)
        {
            return Redirect(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/businesscase/{Id}/opfoelgning?aar={AskedYear}#{place}")
            );
        }

        ModelState.Show(refusal, texts, form);
        Refused = form;
        return await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var (read, report) = (
            await send.Send(new ReadCase.Query(Id), cancellation),
            await send.Send(new ReadBudgetYear.Query(Id, AskedYear), cancellation)
        );
        if (read.Refusal is not null || report.Refusal is not null)
        {
            return NotFound();
        }

        (Case, Report) = (read.Value, report.Value);
        View = new FollowUpView(Report.FollowUp, Case, texts);
        Deadlines = (await send.Send(new ListDeadlines.Query(Id), cancellation)).Value.Items;
        return Page();
    }

    public sealed class NoteForm
    {
        /// <summary>The line it is about; empty: the whole year.</summary>
        public string? Key { get; set; }

        public string? Text { get; set; }
    }

    public sealed class DeadlineForm
    {
        public DateOnly? DueOn { get; set; }
        public string? What { get; set; }
        public string? Responsible { get; set; }
    }
}
