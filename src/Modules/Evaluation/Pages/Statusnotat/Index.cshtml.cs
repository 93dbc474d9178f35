using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Statusnotat;

/// <summary>The memo as it would stand on a day, and those that were issued.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    private const int InList = 10;

    /// <summary>Today if nothing is said.</summary>
    [BindProperty(SupportsGet = true, Name = "dato")]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int? Number { get; set; }

    internal bool Writes => call.Known.Role == Role.Lead;

    internal MemoSheet? Sheet { get; private set; }

    internal DateOnly Shown => Sheet!.Memo.AsOf;

    internal string Today => clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal Paged<MemoAnswer> Issued { get; private set; } = new([], 1, InList, 0);

    internal int LastPage => Math.Max(1, (Issued.Total + InList - 1) / InList);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var listed = await send.Send(new ListMemos.Query(Number, InList), cancellation);
        if (listed.Refusal is not null)
        {
            return NotFound();
        }

        Issued = listed.Value;
        var drawn = await send.Send(new ReadMemo.Query(AsOf), cancellation);
        if (drawn.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, "");
            drawn = await send.Send(new ReadMemo.Query(), cancellation);
        }

        Sheet = MemoSheet.Of(drawn.Value);
        if (ModelState.IsValid)
        {
            AsOf = Shown;
        }

        return Page();
    }

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellation)
    {
        var drawn = await send.Send(new ReadMemo.Query(AsOf), cancellation);
        return drawn.Refusal is null
            ? File(
                MemoInWord.Of(drawn.Value.Memo!, call.Known.Municipality, null, texts).ToBytes(),
                WordDocument.ContentType,
                $"statusnotat-{drawn.Value.AsOf:yyyy-MM-dd}.docx"
            )
            : NotFound();
    }
}
