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
    internal Door? Door { get; private set; }

    internal Offer Offer => Offer.Of(Door!.Rules, texts);

    internal string Municipality => texts.NameOf(Door!);

    /// <summary>Where a family writes to; null where it cannot.</summary>
    public string? Address { get; private set; }

    public bool WorksHere { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken cancellation)
    {
        var door = await this.Doorstep().At(code, cancellation);
        WorksHere = door is not null && call.Caller?.Municipality == door.Municipality;
        if (door is null || !(door.IsOpen || WorksHere))
        {
            return this.Closed(texts);
        }

        Door = door;
        Address = door.IsOpen ? site.Of(Request) + Doorway.PathOf(door.Municipality.Value) : null;
        this.Dress(door, texts);
        return Page();
    }
}
