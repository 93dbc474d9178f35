using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Features.PreviewAdvice;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Screenings.Features.ShowScreeningForm;
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

namespace BarnetIMidten.Screenings.Pages.Screening;

[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.screening")]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    /// <summary>Sent by our script: the recommendation alone, to be put into the page that asks.</summary>
    private const string Fragment = "X-Fragment";

    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public ScreeningInput Input { get; set; } = new();

    /// <summary>The state that the form was filled from; 0 for none. Two who screen at once do not overwrite each other unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal ShowScreeningForm.Form Form
    {
        get => field ?? throw new InvalidOperationException("The form is not loaded");
        private set;
    }

    /// <summary>What the rule says to the form as it stands.</summary>
    internal AdviceView Advice { get; private set; } = new(null, []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Load(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Input = ScreeningInput.Of(Form.Current, Factors, Form.Today);
        SeenVersion = Form.Current?.Version ?? 0;
        await Weigh(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            call.IfMatch = [Conditions.EntityTag(SeenVersion)];
            var saved = await send.Send(new PutScreening.Command(Id, Input.Body()), cancellation);
            if (saved.Refusal is not { } refusal)
            {
                return Redirect($"/henvisninger/{Id}/screening/profil?gemt=true#anbefaling");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        }

        if (await Load(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Form.Current?.Version ?? 0);
        await Weigh(cancellation);
        return Page();
    }

    /// <summary>Shows what the rule says to the form as it stands; saves nothing.</summary>
    public async Task<IActionResult> OnPostAdviceAsync(CancellationToken cancellation)
    {
        var refusal = await Weigh(cancellation);
        if (Request.Headers.ContainsKey(Fragment))
        {
            return refusal is null ? Partial("_Advice", Advice) : StatusCode((int)refusal.Kind);
        }

        return await Load(cancellation) ?? Page();
    }

    /// <summary>What can be ticked, and what stands ticked already.</summary>
    internal IReadOnlyList<CatalogueItem> Factors => [.. Form.Catalogue.RiskFactors.Offered(Standing)];

    /// <summary>What the municipality suggests to look for that carries.</summary>
    internal IReadOnlyList<Choice> Carrying => Form.Catalogue.ProtectiveFactors.Offered(Standing).Choices();

    private IEnumerable<string?> Standing =>
        [.. Input.Ticked, .. Form.Current?.RiskFactors.Select(f => f.Code) ?? [], .. Form.Current?.ProtectiveFactors ?? []];

    internal IReadOnlyList<FactorGroup> Groups() => FactorGroup.Of(Factors, Form.Referral.Family.BirthDate is null);

    /// <summary>How many of a group are seen, as the form now stands.</summary>
    internal int Seen(FactorGroup group) => group.Rows.Count(r => Input.RiskFactors.ElementAtOrDefault(r.Index) is { Seen: true });

    private async Task<Refusal?> Weigh(CancellationToken cancellation)
    {
        var preview = await send.Send(new PreviewAdvice.Query(Id, Input.Body()), cancellation);
        Advice = AdviceView.Of(preview.Refusal is null ? preview.Value : null, Input);
        return preview.Refusal;
    }

    /// <summary>The catalogue may be another than when the draft was written.</summary>
    Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        Input.StandIn(Factors);
        return Weigh(cancellation);
    }

    /// <summary>A referral that is decided is screened no more: its page shows how it was.</summary>
    private async Task<IActionResult?> Load(CancellationToken cancellation)
    {
        var opened = await send.Send(new ShowScreeningForm.Query(Id), cancellation);
        if (opened.Refusal is not null)
        {
            return NotFound();
        }

        Form = opened.Value;
        if (Input.RiskFactors.Count > 0 && Input.StandIn(Factors))
        {
            foreach (var (key, _) in ModelState.FindKeysWithPrefix("Input.RiskFactors").ToList())
            {
                ModelState.Remove(key);
            }
        }

        return Form.Referral.Decided && ModelState.IsValid && !HttpContext.HasDraft() ? Redirect($"/henvisninger/{Id}") : null;
    }
}
