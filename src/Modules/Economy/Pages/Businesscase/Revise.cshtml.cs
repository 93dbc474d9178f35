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

/// <summary>A draft, line by line. What is approved is never edited.</summary>
[Allow(Role.Administrator, Role.Controller)]
[KeepsDraft("draft.business-case")]
[RequestFormLimits(ValueCountLimit = CaseForm.MostFields)]
public sealed class ReviseModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty]
    public CaseForm Input { get; set; } = new();

    /// <summary>The draft's version when the form was filled: nobody's change is overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal CaseAnswer? Case { get; private set; }

    internal IReadOnlyList<Choice> Kinds => texts.Choices<LineKind>("business-case.kind");

    internal IReadOnlyList<Choice> Beneficiaries => texts.Choices<Beneficiary>("business-case.beneficiary");

    internal IReadOnlyList<Choice> Scalings => texts.Choices<Scaling>("business-case.scaling");

    /// <summary>The lines that a share can be held against: those that are saved.</summary>
    internal IReadOnlyList<Choice> LineChoices => [.. Case!.Lines.Select(l => new Choice(l.Key, l.Name))];

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Case!.Status != CaseStatus.Draft && !HttpContext.HasDraft())
        {
            return Redirect($"/businesscase/{Id}");
        }

        (Input, SeenVersion) = (CaseForm.Of(Case), Case.Version);
        return Page();
    }

    Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => Task.FromResult(Input.WithRoom());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = Input.Body(new NumberReader(ModelState, texts));
        if (ModelState.IsValid)
        {
            call.IfMatch = [Conditions.EntityTag(SeenVersion)];
            var revised = await send.Send(new ReviseCase.Command(Id, body), cancellation);
            if (revised.Refusal is not { } refusal)
            {
                return Redirect($"/businesscase/{Id}");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts);
        }

        Input.WithRoom();
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Case!.Version);
        return Page();
    }

    /// <summary>The draft is not to be.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (await ModelState.Did(() => send.Send(new Features.DiscardDraft.Command(Id), cancellation), texts))
        {
            return Redirect("/businesscase");
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Input, SeenVersion) = (CaseForm.Of(Case!), Case!.Version);
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        Case = read.Refusal is null ? read.Value : null;
        return Case is not null;
    }
}
