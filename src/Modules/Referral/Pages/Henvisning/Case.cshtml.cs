using BarnetIMidten.Referrals.Contracts;
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

    [BindProperty]
    public CaseForms.RevealForm Reveal { get; set; } = new();

    [BindProperty]
    public CaseForms.InformationForm Information { get; set; } = new();

    /// <summary>Which guardian's address is shown now, and the address: in this answer alone.</summary>
    internal (string Guardian, string? Address)? Revealed { get; private set; }

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

        Begin();
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

    /// <summary>To what that stops, and what was shared already.</summary>
    public Task<IActionResult> OnPostWithdrawalAsync(CancellationToken cancellation) =>
        Act(Withdrawal.Command(Id), nameof(Withdrawal), "/samtykker", cancellation);

    public Task<IActionResult> OnPostInformationAsync(CancellationToken cancellation) =>
        Act(new RecordInformation.Command(Id, Information.Body()), nameof(Information), "orientering", cancellation);

    /// <summary>Answered with the page itself: the address stands in no URL, in nothing that is kept, and is gone with the next page.</summary>
    public async Task<IActionResult> OnPostRevealAsync(CancellationToken cancellation)
    {
        var shown = await send.Send(new RevealAddress.Command(Id, Reveal.Guardian ?? "", new(Reveal.Reason)), cancellation);
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        Begin();
        if (shown.Refusal is { } refusal)
        {
            Refused = nameof(Reveal);
            ModelState.Show(refusal, texts, nameof(Reveal));
            return Page();
        }

        Revealed = (Reveal.Guardian!, shown.Value.Address);
        Reveal = new();
        return Page();
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
                return Redirect($"/henvisninger/{Id}{(place.StartsWith('/') ? "" : "#")}{place}");
            }

            IsDuplicate = refusal.Code == "referral.duplicate";
            ModelState.Show(refusal, texts, form);
        }

        Refused = form;
        return await Load(cancellation) ? Page() : NotFound();
    }

    /// <summary>What the small forms begin with.</summary>
    private void Begin()
    {
        Consent = new CaseForms.ConsentForm { GivenOn = View.Today, Purposes = [Word.Spelt(ConsentPurpose.Programme)] };
        Withdrawal.On = Notification.SentOn = Receipt.ReceiptOn = View.Today;
        Assign.PedagogueId = View.Referral.AssignedTo;
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
