using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Import;

/// <summary>An import: how far it is, with a way to end it; then what it came to. For all leads and administrators of the municipality,
/// whose colleagues wait for it; only whoever brought the file may take it in without choosing it again.</summary>
[Allow(Role.Lead, Role.Administrator)]
public sealed class RunModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private const int PageSize = 50;

    /// <summary>An import that ends within it is shown done at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);
    private ShowImport.Answer? shown;

    [BindProperty(SupportsGet = true, Name = "run")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Null: it is no more, or was never the municipality's.</summary>
    internal ImportRun? Run => shown?.Run;

    internal bool HasFile => shown?.HasFile is true;

    internal bool IsUnderWay => Run?.IsUnderWay is true;

    /// <summary>The same in tenths, for whoever hears it: each row would be said aloud.</summary>
    internal string Heard =>
        Run!.State == ImportState.Running ? texts["import.tenth", Run.RowsDone * 10L / Math.Max(1, Run.Rows) * 10] : Progress;

    internal int LastPage => Math.Max(1, ((Run?.Refusal?.Rows.Count ?? 0) + PageSize - 1) / PageSize);

    internal string? Begun =>
        Run is { } run ? texts["import.begun", run.Maker.Name, DanishFormat.Moment(DanishClock.InDenmark(run.BegunAt))] : null;

    internal string Progress =>
        Run!.State switch
        {
            ImportState.Waiting => texts["import.waits"],
            ImportState.Cancelling => texts["import.cancels"],
            _ => texts["import.rows-done", DanishFormat.Number(Run.RowsDone), DanishFormat.Number(Run.Rows)],
        };

    /// <summary>What is said of a refusal without rows, and of a fault, as an error page says it.</summary>
    internal string? Why =>
        (Run?.Refusal ?? (Run?.Fault is { } fault ? Faults.RefusalOf(fault) : null)) is { } refusal
            ? texts[refusal.Code, refusal.Arguments]
            : null;

    private ImportRunId Id => EntityId.Read<ImportRunId>(Key);

    internal IEnumerable<RowError> FaultsShown(Refusal refused) =>
        refused.Rows.Skip((Math.Clamp(PageNumber, 1, LastPage) - 1) * PageSize).Take(PageSize);

    public Task OnGetAsync(CancellationToken cancellation) => Look(cancel: false, cancellation);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation)
    {
        await Look(cancel: true, cancellation);
        return Redirect($"/import/{Id}");
    }

    public async Task<IActionResult> OnPostTriedAsync(CancellationToken cancellation)
    {
        var begun = await send.Send(new ImportTried.Query(Id), cancellation);
        if (begun.Refusal is not { } refusal)
        {
            return Redirect($"/import/{begun.Value.Id}");
        }

        ModelState.Show(refusal, texts);
        await Look(cancel: false, cancellation);
        return Page();
    }

    private async Task Look(bool cancel, CancellationToken cancellation)
    {
        var found = await send.Send(new ShowImport.Query(Id, Patience, cancel), cancellation);
        shown = found.Refusal is null ? found.Value : null;
        if (shown is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
