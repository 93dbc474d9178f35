using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Evaluering;

/// <summary>The cases behind a figure, by their numbers.</summary>
[Allow(Role.Lead)]
public sealed class CasesModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "tal")]
    public string? Figure { get; set; }

    [BindProperty(SupportsGet = true, Name = "noegle")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "program")]
    public string? Programme { get; set; }

    internal ListCounted.Answer? Found { get; private set; }

    internal string Title =>
        texts[$"evaluation.figure.{Word.Spelt(Found!.Figure)}"]
        + (Key is null ? "" : $": {IndicatorWords.NameOf(texts, Found.Figure, Key)}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ListCounted.Query(Year, Figure, Key, Programme), cancellation);
        Found = found.Refusal is null ? found.Value : null;
        return Found is null ? NotFound() : Page();
    }
}
