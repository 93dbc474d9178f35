using System.Globalization;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Brugslog;

[Allow(Role.Administrator)]
public sealed class IndexModel(Dispatcher send, IStaff staff, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? UserId { get; set; }

    internal Paged<UseAnswer>? Found { get; private set; }

    internal IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    internal string UserAsked => Names.GetValueOrDefault(UserId ?? "") ?? texts["use.unknown-user"];

    internal bool IsNarrowed => From is not null || To is not null || (Number ?? Action ?? UserId) is not null;

    internal int LastPage => Found is { } found ? (found.Total + found.PageSize - 1) / found.PageSize : 1;

    internal IReadOnlyList<Choice> Actions => texts.Choices<AuditAction>("use.action");

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? page, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var read = await send.Send(new ListUse.Query(Day(From), Day(To), null, Number, UserId, Action, page), cancellation);
        if (read.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, "");
            return Page();
        }

        Found = read.Value;
        Names = await staff.NamesOf([.. Found.Items.Select(e => e.UserId), UserId ?? ""], cancellation);
        return Page();
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
