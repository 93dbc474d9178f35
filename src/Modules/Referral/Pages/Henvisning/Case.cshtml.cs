using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead, Role.Pedagogue)]
[KeepsDraft("draft.notification", Form = nameof(Notification), At = "underretning")]
public sealed class CaseModel(Dispatcher send, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public CaseForms.ConsentForm Consent { get; set; } = new();

    [BindProperty]
    public CaseForms.WithdrawalForm Withdrawal { get; set; } = new();

    [BindProperty]
    public CaseForms.AssignForm Assign { get; set; } = new();

    [BindProperty]
    public CaseForms.BirthForm Birth { get; set; } = new();

    [BindProperty]
    public CaseForms.NotificationForm Notification { get; set; } = new();

    [BindProperty]
    public CaseForms.ReceiptForm Receipt { get; set; } = new();

    [BindProperty]
    public CaseForms.CloseForm Close { get; set; } = new();

    internal ShowCase.Case View
    {
        get => field ?? throw new InvalidOperationException("The case is not loaded");
        private set;
    }

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    public bool IsDuplicate { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Consent = new CaseForms.ConsentForm { GivenOn = View.Today, Purposes = [Word.Spelt(ConsentPurpose.Programme)] };
        Withdrawal.On = Notification.SentOn = Receipt.ReceiptOn = View.Today;
        Assign.PedagogueId = View.Referral.AssignedTo;
        return Page();
    }

    /// <summary>Its fold stands open.</summary>
    Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        Refused = nameof(Notification);
        return Task.CompletedTask;
    }

    public Task<IActionResult> OnPostConsentAsync(CancellationToken cancellation) =>
        Act(new GiveConsent.Command(Id, Consent.Body()), nameof(Consent), "samtykker", cancellation);

    public Task<IActionResult> OnPostWithdrawalAsync(CancellationToken cancellation)
    {
        _ = ConsentId.TryParse(Withdrawal.Consent, null, out var consent);
        return Act(
            new WithdrawConsent.Command(Id, consent, new WithdrawConsent.Body(Withdrawal.On)),
            nameof(Withdrawal),
            "samtykker",
            cancellation
        );
    }

    public Task<IActionResult> OnPostAssignAsync(CancellationToken cancellation) =>
        Act(new AssignReferral.Command(Id, new AssignReferral.Body(Assign.PedagogueId)), nameof(Assign), "paedagog", cancellation);

    public Task<IActionResult> OnPostBirthAsync(CancellationToken cancellation) =>
        Act(
            new RecordBirth.Command(Id, new RecordBirth.Body(Birth.BirthDate, Birth.FirstName, Birth.Cpr, Birth.ConfirmedDistinct)),
            nameof(Birth),
            "familien",
            cancellation
        );

    public Task<IActionResult> OnPostNotificationAsync(CancellationToken cancellation) =>
        Act(
            new NotifyConcern.Command(
                Id,
                new NotifyConcern.Body(Notification.SentOn, Notification.Ground, Notification.ParentsInformed, Notification.WhyNot)
            ),
            nameof(Notification),
            "underretning",
            cancellation
        );

    public Task<IActionResult> OnPostReceiptAsync(CancellationToken cancellation) =>
        Act(new RecordReceipt.Command(Id, new RecordReceipt.Body(Receipt.ReceiptOn)), nameof(Receipt), "underretning", cancellation);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) =>
        Act(new WithdrawReferral.Command(Id, new WithdrawReferral.Body(Close.Reason)), nameof(Close), "main-content", cancellation);

    /// <summary>Sends what a form says. Done: back to the place on the page; refused: the page as it was, with the reason at its field.</summary>
    private async Task<IActionResult> Act<T>(IMessage<T> message, string form, string place, CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var done = await send.Send(message, cancellation);
            if (done.Refusal is not { } refusal)
            {
                return Redirect($"/henvisninger/{Id}#{place}");
            }

            IsDuplicate = refusal.Code == "referral.duplicate";
            ModelState.Show(refusal, texts, form);
        }

        Refused = form;
        return await Load(cancellation) ? Page() : NotFound();
    }

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
