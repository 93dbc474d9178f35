using System.Text.Json;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace BarnetIMidten.Access.Pages.Brugslog;

/// <summary>The citizen's extract: found by the case's number, shown, and handed out as Word or JSON.</summary>
[Allow(Role.Administrator)]
public sealed class ExtractModel(Dispatcher send, CallContext call, Phrasebook texts, IOptions<JsonOptions> json) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReadCaseUse.Answer? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        Id is null || await Read(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellation) =>
        await Read(cancellation)
            ? File(
                UseExtract.Of(Found!, call.Known.Municipality, texts).ToBytes(),
                WordDocument.ContentType,
                $"{UseExtract.FileName(Found!)}.docx"
            )
            : NotFound();

    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancellation) =>
        await Read(cancellation)
            ? File(
                JsonSerializer.SerializeToUtf8Bytes(Found, json.Value.SerializerOptions),
                "application/json",
                $"{UseExtract.FileName(Found!)}.json"
            )
            : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new FindCaseUse.Query(Input.Number), cancellation);
        if (found.Refusal is not { } refusal)
        {
            return Redirect($"/brugslog/udtraek/{found.Value}");
        }

        ModelState.Show(refusal, texts);
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCaseUse.Query(Id ?? default), cancellation);
        Found = read.Refusal is null ? read.Value : null;
        return Found is not null;
    }

    public sealed class Form
    {
        public string? Number { get; set; }
    }
}
