using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.DraftRules;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A change made ready: what it leaves alone, what it changes, and the form that puts it in force.</summary>
[Allow(Role.Administrator)]
[KeepsDraft("draft.programme")]
public sealed class ChangeModel(Dispatcher send, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true)]
    public VersionForm Input { get; set; } = new();

    public string BaseName => BaseProgrammes.Find(Input.Base)?.Name ?? "";

    public string Name => string.IsNullOrWhiteSpace(Input.Name) ? BaseName : Input.Name;

    /// <summary>The version that stops at the change; null if the change is the first.</summary>
    public string? Before { get; private set; }

    /// <summary>The version that follows the change, put in force already.</summary>
    public (string Name, DateOnly From)? Next { get; private set; }

    public IReadOnlyList<RuleWord> RulesBefore { get; private set; } = [];

    public IReadOnlyList<RuleWord> RulesAfter { get; private set; } = [];

    public IReadOnlyList<Choice> Bases { get; } = [.. BaseProgrammes.All.Select(b => new Choice(b.Key, b.Name))];

    public IReadOnlyList<Choice> Consents =>
        [
            new(nameof(ConsentBy.One), texts["programme.field.consentBy-one"]),
            new(nameof(ConsentBy.All), texts["programme.field.consentBy-all"]),
        ];

    public IReadOnlyList<Choice> CatalogueChoices => [.. Catalogues.Keys.Select(k => new Choice(k, texts[$"programme.catalogue.{k}"]))];

    /// <summary>Whether a programme is chosen, so that there is something to show.</summary>
    public bool IsChosen => BaseProgrammes.Find(Input.Base) is not null;

    /// <summary>The fold stands open when something in it is the municipality's own, or wrong.</summary>
    public bool IsOwn =>
        RulesAfter.Any(r => r.IsOwn)
        || ModelState.Any(s => s.Key.StartsWith("Input.Overrides", StringComparison.Ordinal) && s.Value?.Errors.Count > 0);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input.Overrides = BaseProgrammes.Find(Input.Base) is { } chosen ? OverridesForm.Of(chosen) : null;
        await Compare(tell: true, cancellation);
    }

    /// <summary>Shows the difference with the municipality's own rules; changes nothing.</summary>
    public Task OnPostCompareAsync(CancellationToken cancellation) => Compare(tell: true, cancellation);

    Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => Compare(tell: false, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var put = await send.Send(new PutVersionInForce.Command(Input.ToBody()), cancellation);
        if (put.Refusal is not { } refusal)
        {
            return Redirect("/indsats");
        }

        await Compare(tell: false, cancellation);
        ModelState.Show(refusal, texts);
        return Page();
    }

    /// <summary>The rules before and after, unless what was written cannot be read or makes no version.</summary>
    /// <param name="tell">Whether to say what is wrong, or somebody else does.</param>
    private async Task Compare(bool tell, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        var drafted = await send.Send(new DraftRules.Query(Input.ToBody()), cancellation);
        if (drafted.Refusal is { } refusal)
        {
            if (tell)
            {
                ModelState.Show(refusal, texts);
            }

            return;
        }

        var draft = drafted.Value;
        var records = (await send.Send(new ListVersionRecords.Query(), cancellation)).Value.Items;
        var before = records.LastOrDefault(r => r.Version.EffectiveFrom <= draft.EffectiveFrom);
        Before = before?.Version.Name;
        RulesBefore = before is null ? [] : VersionLook.RulesOf(before, texts);
        RulesAfter = new RuleWords(texts).Of(
            draft.Target,
            draft.Course,
            draft.ConsentBy,
            draft.Catalogue,
            draft.OpensCourse,
            draft.Sources
        );
        Next = records.FirstOrDefault(r => r.Version.EffectiveFrom > draft.EffectiveFrom) is { } later
            ? (later.Version.Name, later.Version.EffectiveFrom)
            : null;
    }
}
