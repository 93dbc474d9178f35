using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The case as a file.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
public sealed class PapersModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    /// <summary>xlsx, docx or csv.</summary>
    [BindProperty(SupportsGet = true, Name = "som")]
    public string? Ending { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!ExportTable.Forms.TryGetValue(Ending ?? "", out var form))
        {
            return NotFound();
        }

        var export = await send.Send(new ExportTable.Query(Id), cancellation);
        return export.Refusal is null
            ? File(form.Bytes(export.Value, texts), form.ContentType, export.Value.FileName(Ending!))
            : NotFound();
    }
}
