using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Pligter;

/// <summary>The register of consents, by case and guardian.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
public sealed class RegisterOfConsentsModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    private const int FirstPage = 1;

    [BindProperty(SupportsGet = true, Name = "formaal")]
    public string? Purpose { get; set; }

    [BindProperty(SupportsGet = true, Name = "stand")]
    public string? State { get; set; }

    /// <summary>Also cases that are closed.</summary>
    [BindProperty(SupportsGet = true, Name = "lukkede")]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = FirstPage;

    internal Paged<ListConsents.Line> Found { get; private set; } = new([], FirstPage, Paging.Usual, 0);

    public int LastPage => Math.Max(FirstPage, (Found.Total + Found.PageSize - 1) / Found.PageSize);

    public bool LeadLooks => call.Known.Role == Role.Lead;

    internal IReadOnlyList<Choice> Purposes => Words.Of<ConsentPurpose>(texts);

    internal IReadOnlyList<Choice> States => texts.Choices<ConsentState>("consent.state");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ListConsents.Query(Purpose, State, Closed, Number, Paging.Usual), cancellation);
        if (found.Refusal is not null)
        {
            return NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
