using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.RuleDrafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>The municipality's versions in time and the rules of the one in force; for the administrator the way to a change.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts, DanishClock clock, CallContext call, PageFrame frame) : PageModel
{
    public string Title =>
        frame.MunicipalityName is { } municipality ? texts["programme.title-in", municipality] : texts["programme.title"];

    public bool MayChange => call.Known.Role == Role.Administrator;

    public IReadOnlyList<VersionLook> Versions { get; private set; } = [];

    public VersionLook? InForce => Versions.LastOrDefault(v => v.State == VersionState.InForce);

    public VersionPicture? Picture { get; private set; }

    /// <summary>What a change begins with.</summary>
    public VersionForm Input { get; private set; } = new();

    /// <summary>What the administrators are preparing together.</summary>
    internal IReadOnlyList<RuleDraftAnswer> Drafts { get; private set; } = [];

    public IReadOnlyList<Choice> Bases { get; } = [.. BaseProgrammes.All.Select(b => new Choice(b.Key, b.Name))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var records = (await send.Send(new ListVersionRecords.Query(), cancellation)).Value.Items;
        var today = clock.Today;
        Versions = [.. records.Select((r, i) => VersionLook.Of(r, i + 1, today, texts))];
        Picture = Versions.Count == 0 ? null : new VersionPicture([.. records.Select(r => r.Version.EffectiveFrom)], today);
        Drafts = MayChange ? (await send.Send(new ListRuleDrafts.Query(), cancellation)).Value.Items : [];
        Input = new VersionForm { EffectiveFrom = today.AddDays(1) };
    }
}
