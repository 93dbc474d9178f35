using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Evaluering;

/// <summary>What is documented of the programme's eleven effects (A16), and the form that writes a figure down.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
[KeepsDraft("draft.effect")]
public sealed class EffectsModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    internal IReadOnlyList<EffectAnswer> Effects { get; private set; } = [];

    internal bool Writes => call.Known.Role is Role.Lead or Role.Controller;

    internal IReadOnlyList<Choice> Choices => texts.Choices<Effect>("evaluation.effect");

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var value = NumberText.Read(Input.Value);
        if (value is null && !string.IsNullOrWhiteSpace(Input.Value))
        {
            ModelState.AddModelError("Input.Value", texts["look.number-typed"]);
        }

        var body = new RecordEffect.Body(Word.Read<Effect>(Input.Effect), Input.Year, value, Input.Unit, Input.N, Input.Source, Input.Why);
        if (await ModelState.Did(() => send.Send(new RecordEffect.Command(body), cancellation), texts))
        {
            return Redirect($"/evaluering/effekter#{Input.Effect}");
        }

        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation) =>
        Effects = (await send.Send(new ListEffects.Query(), cancellation)).Value.Items;

    public sealed class Form
    {
        public string? Effect { get; set; }
        public int? Year { get; set; }
        public string? Value { get; set; }
        public string? Unit { get; set; }
        public int? N { get; set; }
        public string? Source { get; set; }
        public string? Why { get; set; }
    }
}
