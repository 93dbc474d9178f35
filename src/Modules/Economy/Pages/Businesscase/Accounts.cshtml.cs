using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
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

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The accounts of a year, as they are found. What is sent replaces what stood.</summary>
[Allow(Role.Administrator, Role.Controller)]
[KeepsDraft("draft.accounts", By = "aar")]
[RequestFormLimits(ValueCountLimit = CaseForm.MostFields)]
public sealed class AccountsModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "aar")]
    public int Year { get; set; }

    [BindProperty]
    public AccountsForm Input { get; set; } = new();

    /// <summary>The case's version when the form was filled: nobody's figures are replaced unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal CaseAnswer? Case { get; private set; }

    internal ActualsAnswer? Entered { get; private set; }

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Input, SeenVersion) = (AccountsForm.Of(Case!, Entered), Case!.Version);
        return Page();
    }

    Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => Task.FromResult(Input.WithRoom(Case!));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = Input.Body(Year, new NumberReader(ModelState, texts));
        if (ModelState.IsValid)
        {
            call.IfMatch = [Conditions.EntityTag(SeenVersion)];
            var put = await send.Send(new PutActuals.Command(Id, body), cancellation);
            if (put.Refusal is not { } refusal)
            {
                return Redirect($"/businesscase/{Id}/opfoelgning?aar={CaseLook.Year(Year)}");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts);
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Case!.Version);
        return Page();
    }

    /// <summary>Whether it is the first row of its line.</summary>
    internal bool BeginsLine(int row) => row == 0 || Input.Entries[row - 1].Key != Input.Entries[row].Key;

    /// <summary>Whether it is the empty row after what stands of its line already.</summary>
    internal bool IsOneMore(int row) => !BeginsLine(row) && !Input.Entries[row].IsFilled;

    internal CaseLine? LineOf(int row) => Case!.Lines.FirstOrDefault(l => l.Key == Input.Entries[row].Key);

    /// <summary>Ventet: 5 × 5.000 kr. = 25.000 kr.</summary>
    internal string ExpectedOf(CaseLine line)
    {
        var expected = line.In(Year);
        return texts[
            "economy.expected-then",
            NumberText.Of(expected.Volume),
            DanishFormat.Money(expected.Price),
            DanishFormat.Money(expected.Amount)
        ];
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        if (read.Refusal is not null || Year < read.Value.FirstYear || Year > read.Value.LastYear)
        {
            return false;
        }

        Case = read.Value;
        Entered = (await send.Send(new ReadActuals.Query(Id), cancellation)).Value.Items.FirstOrDefault(y => y.Year == Year);
        return true;
    }
}
