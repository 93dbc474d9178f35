using System.Text;
using BarnetIMidten.Programmes.Features.Kits;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Kit;

/// <summary>A variant to take elsewhere, and one from elsewhere to look at before it is taken in.</summary>
[Allow(Role.Administrator)]
[RequestSizeLimit(StillRead)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts, DanishClock clock) : PageModel
{
    /// <summary>Larger than any kit.</summary>
    private const int Largest = 500_000;

    /// <summary>So large a file is still read, to be told in words that it is none.</summary>
    private const int StillRead = 20_000_000;

    /// <summary>The file, kept in the form between the look and the taking.</summary>
    [BindProperty]
    public string? Kit { get; set; }

    [BindProperty]
    public TakingForm Input { get; set; } = new();

    internal CompareKit.Answer? Compared { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        var made = await send.Send(new ExportKit.Query(null), cancellation);
        if (made.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            return Page();
        }

        return File(made.Value, ExportKit.ContentType, ExportKit.FileName);
    }

    public async Task<IActionResult> OnPostCompareAsync(IFormFile? file, CancellationToken cancellation)
    {
        ModelState.Clear();
        Input = new TakingForm { EffectiveFrom = clock.Today.AddDays(1) };
        if (file is not { Length: > 0 and < Largest })
        {
            ModelState.AddModelError("Input.kit", texts[file is { Length: > 0 } ? "kit.too-large" : "kit.no-file"]);
            return Page();
        }

        Kit = await TextOf(file, cancellation);
        await Look(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var taken = await send.Send(new ImportKit.Command(Kit, Input.EffectiveFrom, Input.Note), cancellation);
            if (taken.Refusal is not { } refusal)
            {
                return Redirect("/indsats");
            }

            ModelState.Show(refusal, texts);
        }

        await Look(cancellation);
        return Page();
    }

    /// <summary>A step as a line: <c>Risikofaktorer: »Søvn« (X1) kommer til</c>.</summary>
    internal IEnumerable<string> Lines(IEnumerable<CompareKit.ListStep> steps) =>
        steps.Select(s => texts[$"kit.step.{Word.Spelt(s.Act)}", texts[$"kit.list.{Word.Spelt(s.Kind)}"], s.Label, s.Code]);

    private async Task Look(CancellationToken cancellation)
    {
        var compared = await send.Send(new CompareKit.Query(Kit), cancellation);
        if (compared.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            return;
        }

        Compared = compared.Value;
    }

    private static async Task<string> TextOf(IFormFile file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }
}

/// <summary>The names are those of the request.</summary>
public sealed class TakingForm
{
    public DateOnly? EffectiveFrom { get; set; }
    public string? Note { get; set; }
}
