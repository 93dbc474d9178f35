using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>One grant: the description and who has accepted it, what was used after which talk, and what is left.</summary>
[Allow(Role.Lead, Role.Controller)]
[KeepsDraft("draft.grant-use", Form = nameof(Use), At = "brugt")]
public sealed class ShowModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public AcceptForm Accept { get; set; } = new();

    [BindProperty]
    public UseForm Use { get; set; } = new();

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    internal ShowGrant.View View
    {
        get => field ?? throw new InvalidOperationException("The grant was not read");
        private set;
    }

    internal bool IsLead => call.Known.Role == Role.Lead;

    internal bool Runs => View.Grant.Status is GrantStatus.Offered or GrantStatus.Running;

    internal IReadOnlyList<Choice> Categories => texts.Choices<GrantCategory>("grant.category");

    /// <summary>Who has not accepted the description as it now reads.</summary>
    internal IReadOnlyList<Choice> Lacking =>
        [.. texts.Choices<GrantParty>("grant.party").Where(c => View.Grant.By(Word.Read<GrantParty>(c.Value)!.Value) is null)];

    private FlexGrantId Id => EntityId.Read<FlexGrantId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Accept.On ??= clock.Today;
        return Page();
    }

    /// <summary>Its fold stands open.</summary>
    Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        Refused = nameof(Use);
        return Task.CompletedTask;
    }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        Do(
            new AcceptGrant.Command(Id, new AcceptGrant.Body(Word.Read<GrantParty>(Accept.By), Accept.On)),
            nameof(Accept),
            "beskrivelse",
            cancellation
        );

    public Task<IActionResult> OnPostUseAsync(CancellationToken cancellation)
    {
        var amount = new NumberReader(ModelState, texts, nameof(Use)).Kroner(Use.Amount, nameof(UseForm.Amount));
        var body = new UseGrant.Body(
            Use.On,
            Word.Read<GrantCategory>(Use.Category),
            amount,
            Use.Note,
            Use.DialogueOn,
            Use.InstitutionHires
        );
        return Do(new UseGrant.Command(Id, body, IsWhole: true), nameof(Use), "brugt", cancellation);
    }

    private async Task<IActionResult> Do(IMessage<GrantAnswer> message, string form, string place, CancellationToken cancellation)
    {
        if (await ModelState.Did(() => send.Send(message, cancellation), texts, form))
        {
            return Redirect($"/tilskud/{Id}#{place}");
        }

        Refused = form;
        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowGrant.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return false;
        }

        View = read.Value;
        return true;
    }

    public sealed class AcceptForm
    {
        public string? By { get; set; }
        public DateOnly? On { get; set; }
    }

    public sealed class UseForm
    {
        public DateOnly? DialogueOn { get; set; }
        public DateOnly? On { get; set; }
        public string? Category { get; set; }
        public string? Amount { get; set; }
        public bool InstitutionHires { get; set; }
        public string? Note { get; set; }
    }
}
