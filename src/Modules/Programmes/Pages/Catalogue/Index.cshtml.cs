using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;
using BarnetIMidten.Programmes.Features.ShowCatalogue;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Catalogue;

/// <summary>The lists of words, one at a time, in the municipality's order; for the administrator the ways to change them.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    /// <summary>Which list; the risk factors if none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "liste")]
    public string? List { get; set; }

    /// <summary>The number of changes when the page was shown: places are told in it.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public CatalogueKind Kind { get; private set; }

    public bool MayChange => call.Known.Role == Role.Administrator;

    internal IReadOnlyList<EntryGroup> Groups { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    /// <summary>One step up or down.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string? code, int? order, CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var moved = await send.Send(
            new ChangeCatalogueEntry.Command(List ?? "", code ?? "", new ChangeCatalogueEntry.Body(Order: order)),
            cancellation
        );
        if (moved.Refusal is not { } refusal)
        {
            return Redirect($"{AddressOf(moved.Value.Kind)}#{moved.Value.Code}");
        }

        ModelState.Show(refusal, texts);
        return await Show(cancellation);
    }

    internal static string AddressOf(CatalogueKind kind) => $"/indsats/katalog?liste={Word.Spelt(kind)}";

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        if ((List is null ? CatalogueKind.RiskFactors : Word.Read<CatalogueKind>(List)) is not { } kind)
        {
            return NotFound();
        }

        var shown = (await send.Send(new ShowCatalogue.Query(kind), cancellation)).Value;
        (Kind, Groups) = (kind, EntryGroup.Of(shown));
        SeenVersion = ModelState.Renewed(nameof(SeenVersion), shown.Version);
        return Page();
    }
}
