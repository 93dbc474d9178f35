using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Referrals.Contracts;
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

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>A new grant to a referred child: the terms, and the written description that parents and institution are to accept (K3).</summary>
[Allow(Role.Lead)]
[KeepsDraft("draft.grant")]
public sealed class NewModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private const decimal Whole = 100;

    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ShowGrantFor.View View
    {
        get => field ?? throw new InvalidOperationException("The referral was not read");
        private set;
    }

    internal IReadOnlyList<Choice> Enrolments => texts.Choices<Enrolment>("grant.enrolment");

    private ReferralId Id => EntityId.Read<ReferralId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var family = View.Referral.Family;
        Input.Institution ??= family.DaycareKind == DaycareKind.Institution ? family.DaycareName : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var number = new NumberReader(ModelState, texts);
        var body = new GiveGrant.Body(
            Id,
            Input.Institution,
            Word.Read<Enrolment>(Input.Enrolment),
            number.Kroner(Input.PricePerYear, nameof(Form.PricePerYear)),
            number.Number(Input.Share, nameof(Form.Share)) / Whole,
            Input.From,
            Input.To,
            Input.Description
        );
        if (ModelState.IsValid)
        {
            var given = await send.Send(new GiveGrant.Command(body, IsWhole: true), cancellation);
            if (given.Refusal is not { } refusal)
            {
                return Redirect($"/tilskud/{given.Value.Id}");
            }

            ModelState.Show(InPerCent(refusal), texts);
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    /// <summary>The form asks for per cent, and so says what is wrong in per cent.</summary>
    private static Refusal InPerCent(Refusal refusal) =>
        refusal with
        {
            Fields = [.. refusal.Fields.Select(f => f.Code == GiveGrant.NoShare ? f with { Code = "grant.share-outside-percent" } : f)],
        };

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowGrantFor.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return false;
        }

        View = read.Value;
        return true;
    }

    public sealed class Form
    {
        public string? Institution { get; set; }
        public string? Enrolment { get; set; }
        public string? PricePerYear { get; set; }

        /// <summary>In per cent.</summary>
        public string? Share { get; set; }

        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public string? Description { get; set; }
    }
}
