using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead, Role.Pedagogue)]
[KeepsLists("status", nameof(Search))]
public sealed class ListModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    private const int FirstPage = 1;

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "side")]
    public int Number { get; set; } = FirstPage;

    /// <summary>A number or words of a name. It is posted: a name never stands in an address.</summary>
    [BindProperty]
    public string? Search { get; set; }

    internal Paged<ReferralAnswer> Found { get; private set; } = new([], FirstPage, Paging.Usual, 0);

    public int LastPage => Math.Max(FirstPage, (Found.Total + Found.PageSize - 1) / Found.PageSize);

    public bool LeadLooks => call.Known.Role == Role.Lead;

    public string Municipality => call.Known.Municipality.Value;

    /// <summary>Families may ask for a course themselves: the switch as it stands now.</summary>
    public bool SelfReferralIsOpen { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>Only a saved list has a search already.</summary>
    public Task OnGetAsync(CancellationToken cancellation) =>
        Search is null ? Show(null, Number, Paging.Usual, cancellation) : OnPostAsync(cancellation);

    /// <summary>A search shows all it finds on one page, up to the largest page there is.</summary>
    public Task OnPostAsync(CancellationToken cancellation) => Show(Search, FirstPage, Paging.Largest, cancellation);

    internal bool Waits(ReferralAnswer referral) => referral.Status.IsOpen();

    internal int DaysWaited(ReferralAnswer referral) => Today.DayNumber - referral.ReceivedOn.DayNumber;

    private async Task Show(string? search, int page, int size, CancellationToken cancellation)
    {
        SelfReferralIsOpen = (await send.Send(new ShowSelfReferral.Query(), cancellation)).Value.IsOpen;
        var found = await send.Send(new ListReferrals.Query(Status, search, null, null, page, size), cancellation);
        if (found.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, "");
            if (refusal.Kind == RefusalKind.TooMany)
            {
                TooMany.Tell(Response, refusal.ComeAgain);
            }
        }
        else
        {
            Found = found.Value;
        }
    }
}
