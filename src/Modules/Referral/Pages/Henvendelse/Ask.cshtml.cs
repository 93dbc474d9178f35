using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A family asks for a course itself (A3, N6). The form's token is checked by hand: a page that stood open too long is shown again
/// with all that was written, rather than an error.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class AskModel(IAntiforgery forgery, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    /// <summary>What goes out with the form and comes back.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>No person sees this field; a robot fills in whatever it finds.</summary>
    [BindProperty]
    public string? Website { get; set; }

    /// <summary>Null where nobody can ask.</summary>
    internal Door? Door { get; private set; }

    internal Offer Offer => Offer.Of(Door!.Rules, texts);

    internal string Municipality => texts.NameOf(Door!);

    public int WorkdaysToAnswer => this.Doorstep().WorkdaysToAnswer;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpen(cancellation))
        {
            return this.Closed(texts);
        }

        Ticket = this.Doorstep().TicketTo(Door!);
        Input.Language = Languages.EnglishNow ? "en" : "da";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOpen(cancellation))
        {
            return this.Closed(texts);
        }

        if (!await forgery.IsRequestValidAsync(HttpContext))
        {
            return Again(new Refusal(RefusalKind.Conflict, "self.stale"), this.Doorstep().TicketTo(Door!));
        }

        // the day that is not asked for is not sent, whatever stands in it
        ModelState.Remove(Input.Child.Unborn ? "Input.Child.BirthDate" : "Input.Child.DueDate");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var form = new SentForm(Input.Body(), Ticket, Website, HttpContext.Connection.RemoteIpAddress);
        var received = await this.Doorstep().Receive(Door!, form, cancellation);
        return received.Refusal switch
        {
            null => Redirect($"{Doorway.PathOf(Code!)}/tak"),
            { Kind: RefusalKind.NotFound } => Shut(),
            var refusal => Again(refusal, received.Ticket),
        };
    }

    private async Task<bool> IsOpen(CancellationToken cancellation)
    {
        Door = await this.Doorstep().At(Code, cancellation) is { IsOpen: true } open ? open : null;
        if (Door is not null)
        {
            this.Dress(Door, texts);
        }

        return Door is not null;
    }

    /// <summary>The switch was thrown between the look and the deed.</summary>
    private PageResult Shut()
    {
        Door = null;
        return this.Closed(texts);
    }

    private PageResult Again(Refusal refusal, string ticket)
    {
        Ticket = ticket;
        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        if (refusal.Code is Features.Doorstep.TooMany or Features.Doorstep.DayFull)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }

        return Page();
    }
}
