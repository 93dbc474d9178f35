using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>The offer on a sheet of A4, in the municipality's name (A3). Open to all where families may ask themselves; else to those who work there.</summary>
[OpenToAll]
public sealed class LeafletModel(CallContext call, SiteAddress site, DanishClock clock, Phrasebook texts) : PageModel
{
    internal Recipient? Recipient { get; private set; }

    internal Offer Offer => Offer.Of(Recipient!.Rules, texts);

    internal string Municipality => texts.FormalName(Recipient!.Municipality).ToString();

    /// <summary>Where a family writes to; null where it cannot.</summary>
    public string? Address { get; private set; }

    public bool WorksHere { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellation)
    {
        var recipient = await this.Reception().At(code, cancellation);
        WorksHere = recipient is not null && call.Caller?.Municipality == recipient.Municipality;
        if (recipient is null || !(recipient.IsOpen || WorksHere))
        {
            return this.Closed(texts);
        }

        Recipient = recipient;
        Address = recipient.IsOpen ? site.Of(Request) + SelfReferralAddress.Of(recipient.Municipality.Value) : null;
        this.Dress(recipient, texts);
        return Page();
    }
}
