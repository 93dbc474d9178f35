using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Statusnotat;

/// <summary>A memo as it was issued.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IssuedModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    internal MemoSheet? Sheet { get; private set; }

    private ReadIssuedMemo.Query Asked => new(EntityId.Read<MemoId>(Key));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var issued = await send.Send(Asked, cancellation);
        if (issued.Refusal is not null)
        {
            return NotFound();
        }

        Sheet = MemoSheet.Of(issued.Value);
        return Page();
    }

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellation)
    {
        var issued = await send.Send(Asked, cancellation);
        return issued.Refusal is null
            ? File(
                MemoInWord.Of(issued.Value.Memo!, call.Known.Municipality, issued.Value.Issue, texts).ToBytes(),
                WordDocument.ContentType,
                $"statusnotat-{issued.Value.Number}.docx"
            )
            : NotFound();
    }
}
