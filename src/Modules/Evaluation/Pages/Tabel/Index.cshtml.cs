using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Tabel;

/// <summary>The table for a national evaluation, to read and to take along; and for the lead the courses one by one, which are not to leave the team.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    private const int InChoice = 6;

    /// <summary>The last year that is over, if nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    internal ReadNationalTable.Answer? Answer { get; private set; }

    internal bool SeesCourses => call.Known.Role == Role.Lead;

    internal IEnumerable<int> Years =>
        Enumerable.Range(0, InChoice).Select(ago => clock.Today.Year - ago).Append(Answer!.Year).Distinct().OrderDescending();

    private int Asked => Year ?? clock.Today.Year - 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadNationalTable.Query(Asked), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Answer = read.Value;
        return Page();
    }

    /// <param name="form">csv or xlsx.</param>
    public async Task<IActionResult> OnGetFilAsync([FromQuery(Name = "som")] string? form, CancellationToken cancellation)
    {
        var read = await send.Send(new ReadNationalTable.Query(Asked), cancellation);
        return read.Refusal is null && ReadNationalTable.Forms.TryGetValue(form ?? "", out var known)
            ? File(known.Bytes(read.Value, texts), known.ContentType, read.Value.FileName(form!))
            : NotFound();
    }

    public async Task<IActionResult> OnGetForloebAsync(CancellationToken cancellation)
    {
        var export = await send.Send(new ExportCourses.Query(Asked), cancellation);
        return export.Refusal is null
            ? File(CourseWorkbook.Of(export.Value, texts).ToBytes(), Workbook.ContentType, export.Value.FileName)
            : NotFound();
    }

    internal static string Said(int? number) => number is { } known ? DanishFormat.Number(known) : "–";

    internal static string Said(decimal? number) => number is { } known ? DanishFormat.Number(known, 1) : "–";
}
