using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Screenings.Features.ShowHistory;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Screenings.Pages.Screening;

[Allow(Role.Pedagogue, Role.Lead)]
public sealed class HistoryModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    internal ShowHistory.History View
    {
        get => field ?? throw new InvalidOperationException("The history is not loaded");
        private set;
    }

    public IReadOnlyList<Choice> States { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var opened = await send.Send(new ShowHistory.Query(Id, From, To), cancellation);
        if (opened.Refusal is not null)
        {
            return NotFound();
        }

        View = opened.Value;
        // to begin with, the first and the one that stands
        From ??= 1;
        To ??= View.States[0].Number;
        States = [.. View.States.Select(s => new Choice(Field(s.Number), $"{s.Number} · {Day(s)}"))];
        return Page();
    }

    internal IEnumerable<ChangeWords> InWords(IReadOnlyList<Change> changes) => ChangeWords.Of(changes, View.Factors, texts);

    internal string Saved(ShowHistory.State state) =>
        texts["screening.state-saved", Day(state), DanishFormat.Clock(state.At), state.By ?? texts["screening.unknown-user"]];

    private static string Day(ShowHistory.State state) => DanishFormat.Date(DateOnly.FromDateTime(state.At.DateTime));

    private static string Field(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
