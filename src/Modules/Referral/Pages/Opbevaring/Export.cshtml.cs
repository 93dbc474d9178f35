using System.Text.Json;
using BarnetIMidten.Referrals.Features.ExportCase;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BarnetIMidten.Referrals.Pages.Opbevaring;

/// <summary>What the family is given when it asks what is kept on it: to read and print, and as a file.</summary>
[Allow(Role.Administrator)]
public sealed class ExportModel(Dispatcher send, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    public CaseDocument Document { get; private set; } = new("", "", []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ExportCase.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Document = read.Value.Document;
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ExportCase.Query(Id), cancellation);
        return read.Refusal is null
            ? File(
                JsonSerializer.SerializeToUtf8Bytes(read.Value, json.Value.SerializerOptions),
                "application/json",
                $"{read.Value.FileName}.json"
            )
            : NotFound();
    }

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ExportCase.Query(Id), cancellation);
        return read.Refusal is null
            ? File(read.Value.Document.ToWord().ToBytes(), WordDocument.ContentType, $"{read.Value.FileName}.docx")
            : NotFound();
    }
}
