using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead)]
[KeepsDraft("draft.decision")]
public sealed class DecideModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    internal ShowCase.Case View
    {
        get => field ?? throw new InvalidOperationException("The case is not loaded");
        private set;
    }

    public sealed class DecisionForm
    {
        public DecisionOutcome? Outcome { get; set; }
        public DateOnly? DecidedOn { get; set; }
        public string? Reason { get; set; }
        public UserId? PedagogueId { get; set; }
        public string? PassedOnTo { get; set; }
    }

    /// <summary>No outcome is chosen beforehand: the rule points, a person decides.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (!View.Open && !HttpContext.HasDraft())
        {
            return Redirect($"/henvisninger/{Id}#afgoerelse");
        }

        Input = new DecisionForm { DecidedOn = View.Today, PedagogueId = View.Referral.AssignedTo };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var body = new DecideReferral.Body(Input.Outcome, Input.DecidedOn, Input.Reason, Input.PedagogueId, Input.PassedOnTo);
            var decided = await send.Send(new DecideReferral.Command(Id, body), cancellation);
            if (decided.Refusal is not { } refusal)
            {
                return Redirect(decided.Value.CourseId is { } course ? $"/forloeb/{course}" : $"/henvisninger/{Id}#afgoerelse");
            }

            ModelState.Show(refusal, texts, nameof(Input));
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    /// <summary>What can be decided; the one that the rule points to says so, and one that cannot be chosen says why.</summary>
    internal Choice[] Outcomes() =>
        [
            .. Enum.GetValues<DecisionOutcome>()
                .Select(o => (Outcome: o, Said: texts.Under(View.Rules, $"referral.decisionOutcome.{Word.Spelt(o)}")))
                .Select(o => new Choice(Word.Spelt(o.Outcome), View.Expected == o.Outcome ? texts["referral.as-the-rule", o.Said] : o.Said))
                .Select(c =>
                    c.Value == Word.Spelt(DecisionOutcome.Accept) && Hindrance() is { } why ? c with { Disabled = true, WhyNot = why } : c
                ),
        ];

    internal Choice[] Carriers() =>
        [.. View.Pedagogues.Select(p => new Choice(p.Id.ToString(), texts["referral.carrier", p.Name, p.Courses]))];

    private string? Hindrance() =>
        View.Screening is null ? texts.Under(View.Rules, "referral.accept-needs-screening")
        : !View.Consented ? texts.Under(View.Rules, "referral.accept-needs-consent")
        : null;

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var opened = await send.Send(new ShowCase.Query(Id), cancellation);
        if (opened.Refusal is not null)
        {
            return false;
        }

        View = opened.Value;
        return true;
    }
}
