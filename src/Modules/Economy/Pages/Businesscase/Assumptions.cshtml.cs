using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>What each expected saving rests on, whether the source agrees with itself (A9), and what was later seen.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
[KeepsDraft("draft.observation")]
public sealed class AssumptionsModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CaseAnswer? Case { get; private set; }

    internal AssumptionsAnswer Register { get; private set; } = new(null, [], []);

    internal bool Writes => call.Writes();

    internal bool IsRefused => !ModelState.IsValid || HttpContext.HasDraft();

    internal IReadOnlyList<Choice> Lines => [.. Register.Savings.Select(s => new Choice(s.Key, s.Name))];

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var volume = new NumberReader(ModelState, texts).Number(Input.Volume, nameof(Form.Volume));
        var body = new NoteObservation.Body(Input.Year, Input.Key, volume, Input.N, Input.Source, Input.Note);
        return await ModelState.Did(() => send.Send(new NoteObservation.Command(Id, body), cancellation), texts)
            ? Redirect($"/businesscase/{Id}/antagelser")
            : await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var (read, register) = (
            await send.Send(new ReadCase.Query(Id), cancellation),
            await send.Send(new ReadAssumptions.Query(Id), cancellation)
        );
        if (read.Refusal is not null || register.Refusal is not null)
        {
            return NotFound();
        }

        (Case, Register) = (read.Value, register.Value);
        return Page();
    }

    /// <summary>30–40 %, or 5 % where one number is said.</summary>
    internal static string Stated(AssumptionsAnswer.Stated share) =>
        share.Low == share.High
            ? DanishFormat.Percent(share.Low, 1)
            : $"{DanishFormat.Number(share.Low * 100)}–{DanishFormat.Percent(share.High)}";

    public sealed class Form
    {
        public int? Year { get; set; }
        public string? Key { get; set; }
        public string? Volume { get; set; }
        public int? N { get; set; }
        public string? Source { get; set; }
        public string? Note { get; set; }
    }
}
