using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Features.OpenScreeningForm;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Screenings.Pages.Screening;

[Allow(Role.Pedagogue, Role.Lead)]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    private const string ExpectantParents = "expectantParents";
    private const string Child = "child";

    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    /// <summary>Set by the redirect after it was saved.</summary>
    [BindProperty(SupportsGet = true, Name = "gemt")]
    public bool JustSaved { get; set; }

    [BindProperty]
    public ScreeningInput Input { get; set; } = new();

    /// <summary>The state that the form was filled from; 0 for none. Two who screen at once do not overwrite each other unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal OpenScreeningForm.Form Form
    {
        get => field ?? throw new InvalidOperationException("The form is not loaded");
        private set;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Load(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Input = ScreeningInput.Of(Form.Current, Form.Factors, Form.Today);
        SeenVersion = Form.Current?.Version ?? 0;
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
                return RedirectToPage(null, null, new { id = Id, gemt = true }, "anbefaling");
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

        // who saw the refusal has seen that another saved: her next press is her own choice
        ModelState.Remove(nameof(SeenVersion));
        SeenVersion = Form.Current?.Version ?? 0;
        return Page();
    }

    /// <summary>The factors by group, those that fit the child's age first; the others fold.</summary>
    internal IEnumerable<FactorGroup> Groups()
    {
        var prenatal = Form.Factors.Any(f => f.Group == ExpectantParents);
        var unborn = Form.Referral.Family.BirthDate is null;
        return Form
            .Factors.Index()
            .GroupBy(f => f.Item.Group)
            .Select(g => new FactorGroup(g.Key, [.. g], Folded: prenatal && unborn != (g.Key == ExpectantParents)))
            .OrderBy(g => (g.Folded, g.Key != Child));
    }

    /// <summary>How many of a group are seen, as the form now stands.</summary>
    internal int Seen(FactorGroup group) => group.Rows.Count(r => Input.RiskFactors.ElementAtOrDefault(r.Index) is { Seen: true });

    /// <summary>A referral that is decided is screened no more: its page shows how it was.</summary>
    private async Task<IActionResult?> Load(CancellationToken cancellation)
    {
        var opened = await send.Send(new OpenScreeningForm.Query(Id), cancellation);
        if (opened.Refusal is not null)
        {
            return NotFound();
        }

        Form = opened.Value;
        return Form.Referral.Decided && ModelState.IsValid ? Redirect($"/henvisninger/{Id}") : null;
    }

    internal sealed record FactorGroup(string Key, IReadOnlyList<(int Index, CatalogueItem Item)> Rows, bool Folded);
}
