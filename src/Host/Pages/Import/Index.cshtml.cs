using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Import;

/// <summary>Chooses the file of earlier courses, to try it or to take it in; what comes of it is shown by <see cref="RunModel"/>.
/// The file is read in memory alone: it is full of families, and the framework would put a large one on the disk as it is.</summary>
[Allow(Role.Lead, Role.Administrator)]
[RequestSizeLimit(StillRead)]
[RequestFormLimits(MemoryBufferThreshold = StillRead)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts, PageFrame frame) : PageModel
{
    /// <summary>A form so large is still read: the largest file and what comes with it, and one a little larger, to be told in words at its field.</summary>
    private const int StillRead = ImportCourses.LargestFile + (1024 * 1024);

    [BindProperty]
    public ImportForm Input { get; set; } = new();

    internal static IReadOnlyList<CourseColumn> Columns => CourseTable.Columns;

    internal IReadOnlyList<Choice> Acts => [new("true", texts["import.act-try"]), new("false", texts["import.act-import"])];

    /// <summary>The page that leads here: another for each role.</summary>
    internal MenuItem Above => frame.MenuItemAt(Request.Path) ?? new MenuItem("menu.home", "/", "home");

    /// <summary>The municipality's import that is under way, or was lately.</summary>
    internal ImportRun? Last { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => Look(cancellation);

    public IActionResult OnGetTemplate() =>
        File(new CsvTable([.. Columns.Select(c => c.Name)]).ToBytes(), CsvTable.ContentType, texts["import.template-file"]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var begun = await send.Send(new BeginImport.Query(Input.File, Input.IsTry), cancellation);
            if (begun.Refusal is not { } refusal)
            {
                return Redirect($"/import/{begun.Value.Id}");
            }

            ModelState.Show(refusal, texts);
        }

        await Look(cancellation);
        return Page();
    }

    private async Task Look(CancellationToken cancellation)
    {
        var found = await send.Send(new ShowImport.Query(), cancellation);
        Last = found.Refusal is null ? found.Value.Run : null;
    }
}

public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    /// <summary>Who says nothing tries.</summary>
    public bool IsTry { get; set; } = true;
}
