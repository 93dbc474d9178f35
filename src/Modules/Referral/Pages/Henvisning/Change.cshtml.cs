using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

[Allow(Role.Lead, Role.Pedagogue)]
[KeepsDraft("draft.referral-change")]
public sealed class ChangeModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    /// <summary>The referral's version when the form was filled: nobody's change is overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    [BindProperty]
    public string Number { get; set; } = "";

    /// <summary>The child's other open referral, if the change was refused for that.</summary>
    internal DuplicateView? Duplicate { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadReferral.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Input = ReferralInput.Of(read.Value, await Words(cancellation));
        (SeenVersion, Number) = (read.Value.Version, read.Value.Number);
        return Page();
    }

    async Task ITakesUpDraft.TakeUp(CancellationToken cancellation) => Input.WithRoom(await Words(cancellation));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Input.WithRoom(await Words(cancellation)).ShownAnew(ModelState);
        if (!ModelState.IsValid)
        {
            return await Again(cancellation);
        }

        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var changed = await send.Send(new ChangeReferral.Command(Id, Input.Body()), cancellation);
        if (changed.Refusal is not { } refusal)
        {
            return Redirect($"/henvisninger/{Id}");
        }

        if (refusal.Kind == RefusalKind.NotFound)
        {
            return NotFound();
        }

        if (refusal.Code == "referral.duplicate" || Input.ConfirmedDistinct)
        {
            Duplicate = await DuplicateView.Of(Input, send, Id, cancellation);
            DuplicateView.Tell(Duplicate, ModelState, withErrors: false, texts);
        }

        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts, nameof(Input));
        return await Again(cancellation);
    }

    private async Task<Catalogue> Words(CancellationToken cancellation) => (await send.Send(new ShowWords.Query(), cancellation)).Value;

    /// <summary>The form once more, with everything that was written.</summary>
    private async Task<IActionResult> Again(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadReferral.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), read.Value.Version);
        return Page();
    }
}
