using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Kalender;

/// <summary>Links for calendar programs. The answer to the form holds the link, and no other page ever does: so there is no redirect.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class SubscriptionModel(Dispatcher send, CallContext call, IStaff staff, SiteAddress site, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The whole address, once.</summary>
    public string? Made { get; private set; }

    public bool HasRevoked { get; private set; }

    internal IReadOnlyList<ListCalendarLinks.Line> Links { get; private set; } = [];

    /// <summary>Whose calendar a lead's link can show; empty for a pedagogue, whose own it shows.</summary>
    internal IReadOnlyList<Choice> Choices { get; private set; } = [];

    internal bool IsLead => call.Known.Role == Role.Lead;

    public Task OnGetAsync([FromQuery(Name = "tilbagekaldt")] bool hasRevoked, CancellationToken cancellation)
    {
        HasRevoked = hasRevoked;
        return Load(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        UserId? whose = string.IsNullOrEmpty(Input.PedagogueId) ? null : EntityId.Read<UserId>(Input.PedagogueId);
        var made = await send.Send(new MakeCalendarLink.Command(new MakeCalendarLink.Body(whose)), cancellation);
        if (made.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
        }
        else
        {
            Made = site.Of(Request) + made.Value.Path;
        }

        await Load(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken cancellation)
    {
        var revoked = await send.Send(new RevokeCalendarLink.Command(EntityId.Read<CalendarLinkId>(id)), cancellation);
        return revoked.Refusal is null ? Redirect("/kalender/abonnement?tilbagekaldt=true") : NotFound();
    }

    internal string When(DateTimeOffset at) =>
        texts["calendar.links-when", DanishFormat.Date(DateOnly.FromDateTime(at.DateTime)), DanishFormat.Clock(at)];

    internal string Shows(ListCalendarLinks.Line link) =>
        link.PedagogueId is not { } her ? texts["calendar.corps"]
        : her == call.Known.Id ? texts["calendar.links-my-own"]
        : link.PedagogueName ?? her.ToString();

    private async Task Load(CancellationToken cancellation)
    {
        Links = (await send.Send(new ListCalendarLinks.Query(), cancellation)).Value.Items;
        Choices = IsLead
            ?
            [
                new Choice("", texts["calendar.corps"]),
                .. (await staff.ActivePedagogues(cancellation)).Select(p => new Choice(p.Id.ToString(), p.Name)),
            ]
            : [];
    }

    public sealed class Form
    {
        public string? PedagogueId { get; set; }
    }
}
