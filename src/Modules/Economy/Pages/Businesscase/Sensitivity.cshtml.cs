using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>How sure is it? Which volumes are uncertain is chosen here; what comes of it is shown by <see cref="RunModel"/>.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
[RequestFormLimits(ValueCountLimit = CaseForm.MostFields)]
public sealed class SensitivityModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private static readonly int[] Offered = [10_000, 100_000, SensitivityBody.MostDraws];

    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public SensitivityForm Input { get; set; } = new();

    internal CaseAnswer? Case { get; private set; }

    internal IReadOnlyList<Choice> Draws =>
        [.. Offered.Select(n => new Choice(Field(n), texts["economy.draws-of", DanishFormat.Number(n)]))];

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input = SensitivityForm.Of(Case!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = Input.Body(new NumberReader(ModelState, texts));
        if (ModelState.IsValid && body.Ranges!.Count == 0)
        {
            ModelState.AddModelError("Input.Ranges[0].Low", texts["economy.no-range"]);
        }

        if (ModelState.IsValid)
        {
            var begun = await send.Send(new BeginRun.Query(Id, body), cancellation);
            if (begun.Refusal is not { } refusal)
            {
                return Redirect($"/businesscase/{Id}/foelsomhed/{begun.Value.Id}");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts);
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    internal string NameOf(string? key) => Case!.Lines.FirstOrDefault(l => l.Key == key)?.Name ?? key ?? "";

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        Case = read.Refusal is null ? read.Value : null;
        return Case is not null;
    }

    private static string Field(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
