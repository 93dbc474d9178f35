using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A family asks for a course itself (A3, N6). The form's token is checked by hand: a page that stood open too long is shown again
/// with all that was written, rather than an error.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class SelfReferralModel(IAntiforgery forgery, Phrasebook texts) : PageModel
{
    internal const string Form = "henvendelse";

    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty]
    public SelfReferralInput Input { get; set; } = new();

    /// <summary>What goes out with the form and comes back.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>No person sees this field; a robot fills in whatever it finds.</summary>
    [BindProperty]
    public string? Supplement { get; set; }

    /// <summary>The other language was asked for, instead of sending.</summary>
    [BindProperty(Name = "til")]
    public string? Language { get; set; }

    /// <summary>Null where nobody can ask.</summary>
    internal Recipient? Recipient { get; private set; }

    internal Offer Offer => Offer.Of(Recipient!.Rules, texts);

    internal string Municipality => texts.FormalName(Recipient!.Municipality).ToString();

    public int WorkdaysToAnswer => this.Reception().WorkdaysToAnswer;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpen(cancellation))
        {
            return this.Closed(texts);
        }

        Ticket = this.Reception().TicketTo(Recipient!);
        Input.Language = Languages.EnglishNow ? "en" : "da";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Languages.Of(Language) is { } language)
        {
            return await In(language, cancellation);
        }

        if (!await IsOpen(cancellation))
        {
            return this.Closed(texts);
        }

        if (!await forgery.IsRequestValidAsync(HttpContext))
        {
            return Again(new Refusal(RefusalKind.Conflict, "self.stale"), this.Reception().TicketTo(Recipient!));
        }

        // the day that is not asked for is not sent, whatever stands in it
        ModelState.Remove(Input.Child.Unborn ? "Input.Child.BirthDate" : "Input.Child.DueDate");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var form = new SentForm(Input.Body(), Ticket, Supplement, HttpContext.Connection.RemoteIpAddress);
        var received = await this.Reception().Receive(Recipient!, form, cancellation);
        return received.Refusal switch
        {
            null => Redirect($"{SelfReferralAddress.Of(Code!)}/tak"),
            { Kind: RefusalKind.NotFound } => Shut(),
            var refusal => Again(refusal, received.Ticket),
        };
    }

    /// <summary>The same form with the same ticket and all that is written in it, in another language. Nothing is sent, so nothing is wrong yet.</summary>
    private async Task<IActionResult> In(CultureInfo language, CancellationToken cancellation)
    {
        LanguageCookie.Keep(HttpContext, Language);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Valid;
        }

        if (!await IsOpen(cancellation))
        {
            this.Closed(texts);
        }

        return new ShownIn(language);
    }

    private async Task<bool> IsOpen(CancellationToken cancellation)
    {
        Recipient = await this.Reception().At(Code, cancellation) is { IsOpen: true } open ? open : null;
        if (Recipient is not null)
        {
            this.Dress(Recipient, texts);
        }

        return Recipient is not null;
    }

    /// <summary>The switch was thrown between the look and the deed.</summary>
    private PageResult Shut()
    {
        Recipient = null;
        return this.Closed(texts);
    }

    private PageResult Again(Refusal refusal, string ticket)
    {
        Ticket = ticket;
        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        if (refusal.Code is SelfReferralReception.TooMany or SelfReferralReception.DayFull)
        {
            TooMany.Tell(Response, refusal.ComeAgain);
        }

        return Page();
    }
}
