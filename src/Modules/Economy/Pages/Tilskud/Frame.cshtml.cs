using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>The frame of a year is set, or set anew (K4).</summary>
[Allow(Role.Controller)]
public sealed class FrameModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What was seen is what is set anew.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal FrameAnswer Frame
    {
        get => field ?? throw new InvalidOperationException("The frame was not read");
        private set;
    }

    internal int Of => Year ?? clock.Today.Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.Amount = Frame.Amount is { } amount ? NumberText.Of(amount.Amount) : null;
        SeenVersion = Frame.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var amount = new NumberReader(ModelState, texts).Kroner(Input.Amount, nameof(Form.Amount));
        if (await ModelState.Did(() => send.Send(new PutFrame.Command(Of, new PutFrame.Body(amount)), cancellation), texts))
        {
            return Redirect($"/tilskud?aar={MoneyWords.Year(Of)}");
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Frame.Version);
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadFrame.Query(Of), cancellation);
        if (read.Refusal is not null)
        {
            return false;
        }

        Frame = read.Value;
        return true;
    }

    public sealed class Form
    {
        public string? Amount { get; set; }
    }
}
