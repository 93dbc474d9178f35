using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.DraftRules;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Programmes.Features.RuleDrafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>A change made ready: what it leaves alone, what it changes, what it would have meant for the municipality's own cases, and the form that puts it in force.
/// It may be shared as a draft, which any administrator takes up from the same page.</summary>
[Allow(Role.Administrator)]
[KeepsDraft("draft.programme")]
public sealed class ChangeModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true)]
    public VersionForm Input { get; set; } = new();

    /// <summary>The shared draft that is being written in, if it is one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Udkast { get; set; }

    /// <summary>The shared draft's version when the form was filled: nobody's words are overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>Heads what is wrong: only one of the buttons puts anything in force.</summary>
    public string Fault { get; private set; } = "programme.to-mend";

    internal RuleDraftAnswer? Shared { get; private set; }

    internal RehearsalLook? Rehearsal { get; private set; }

    internal BaseProgramme? From => BaseProgrammes.Find(Input.Base);

    public string BaseName => From?.Name ?? "";

    public string Name => string.IsNullOrWhiteSpace(Input.Name) ? BaseName : Input.Name;

    /// <summary>The version that stops at the change; null if the change is the first.</summary>
    public string? Before { get; private set; }

    /// <summary>The version that follows the change, put in force already.</summary>
    public (string Name, DateOnly From)? Next { get; private set; }

    public IReadOnlyList<RuleWord> RulesBefore { get; private set; } = [];

    public IReadOnlyList<RuleWord> RulesAfter { get; private set; } = [];

    public IReadOnlyList<OwnRule> OwnRules => From is { } from ? OwnRule.All(from, Rules, ModelState, texts) : [];

    public IReadOnlyList<Choice> Bases { get; } = [.. BaseProgrammes.All.Select(b => new Choice(b.Key, b.Name))];

    public IReadOnlyList<Choice> Consents =>
        [
            new(nameof(ConsentBy.One), texts["programme.field.consentBy-one"]),
            new(nameof(ConsentBy.All), texts["programme.field.consentBy-all"]),
        ];

    public IReadOnlyList<Choice> CatalogueChoices => [.. Catalogues.Keys.Select(k => new Choice(k, texts[$"programme.catalogue.{k}"]))];

    /// <summary>Whether a programme is chosen, so that there is something to show.</summary>
    public bool IsChosen => From is not null;

    private RuleSet? Rules => From is { } from ? Input.Overrides?.ToOverrides().On(from.Rules) : null;

    private RuleDraftId? Draft => string.IsNullOrEmpty(Udkast) ? null : EntityId.Read<RuleDraftId>(Udkast);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Shared is { } shared)
        {
            Input = VersionForm.Of(BaseProgrammes.Find(shared.Base)!, shared.Body);
            SeenVersion = shared.Version;
        }
        else
        {
            Input.Overrides = From is { } chosen ? OverridesForm.Of(chosen.Rules) : null;
        }

        (Input.From, Input.To) = (clock.Today.AddYears(-1), clock.Today);
        // a fresh page has asked nothing yet
        return await Compared(tell: Shared is null && Request.Query.ContainsKey("Input.Base"), cancellation);
    }

    /// <summary>Shows the difference with the municipality's own rules; changes nothing.</summary>
    public async Task<IActionResult> OnPostCompareAsync(CancellationToken cancellation) =>
        await Load(cancellation) ? await Compared(tell: true, cancellation) : NotFound();

    /// <summary>Tries the change on the municipality's own cases; changes nothing.</summary>
    public async Task<IActionResult> OnPostRehearseAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var rehearsed = await send.Send(new RehearseVersion.Query(Input.ToRehearsal()), cancellation);
            if (rehearsed.Refuses(out var answer) is { } refusal)
            {
                Tell(refusal);
            }
            else
            {
                Rehearsal = new RehearsalLook(answer, Input.From!.Value, Input.To!.Value, texts);
            }
        }

        return await Compared(tell: false, cancellation);
    }

    /// <summary>Keeps it where the other administrators find it.</summary>
    public Task<IActionResult> OnPostShareAsync(CancellationToken cancellation) =>
        Done(
            async () =>
                Draft is { } draft
                    ? await send.Send(new ChangeRuleDraft.Command(draft, Input.ToBody()), cancellation)
                    : await send.Send(new MakeRuleDraft.Command(Input.ToBody()), cancellation),
            shared => $"/indsats/skift/{shared.Id}",
            cancellation
        );

    /// <summary>The shared draft is not to be.</summary>
    public Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return Done(() => send.Send(new DiscardRuleDraft.Command(Draft ?? default), cancellation), _ => "/indsats", cancellation);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Fault = "programme.not-put";
        return Done(
            () => send.Send(new PutVersionInForce.Command(Input.ToBody(), AsksReasons: true, Draft), cancellation),
            _ => "/indsats",
            cancellation
        );
    }

    async Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => await Compared(tell: false, cancellation);

    private async Task<IActionResult> Done<T>(Func<Task<Result<T>>> act, Func<T, string> next, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            call.IfMatch = Draft is null ? null : [Conditions.EntityTag(SeenVersion)];
            var done = await act();
            if (done.Refuses(out var value) is not { } refusal)
            {
                return Redirect(next(value));
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            Tell(refusal);
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Shared?.Version ?? 0);
        return await Compared(tell: false, cancellation);
    }

    private void Tell(Refusal refusal) => ModelState.Show(VersionForm.InForm(refusal), texts);

    private async Task<bool> Load(CancellationToken cancellation)
    {
        call.IfMatch = null;
        Shared =
            Draft is { } draft && (await send.Send(new ReadRuleDraft.Query(draft), cancellation)) is { Refusal: null } read
                ? read.Value
                : null;
        return Draft is null || Shared is not null;
    }

    /// <summary>The rules before and after, unless what was written cannot be read or makes no version.</summary>
    /// <param name="tell">Whether to say what is wrong, or somebody else does.</param>
    private async Task<IActionResult> Compared(bool tell, CancellationToken cancellation)
    {
        Input.MakeRoom();
        var drafted = await send.Send(new DraftRules.Query(Input.ToBody()), cancellation);
        if (drafted.Refuses(out var draft) is { } refusal)
        {
            if (tell && ModelState.IsValid)
            {
                Tell(refusal);
            }

            return Page();
        }

        var records = (await send.Send(new ListVersionRecords.Query(), cancellation)).Value.Items;
        var before = records.LastOrDefault(r => r.Version.EffectiveFrom <= draft.EffectiveFrom);
        Before = before?.Version.Name;
        RulesBefore = before is null ? [] : VersionLook.RulesOf(before, texts);
        RulesAfter = new RuleWords(texts).Of(draft);
        Next = records.FirstOrDefault(r => r.Version.EffectiveFrom > draft.EffectiveFrom) is { } later
            ? (later.Version.Name, later.Version.EffectiveFrom)
            : null;
        return Page();
    }
}
