using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>Which technique helped most, said by the parents or the pedagogue.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class HelpedModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal CoursePicture? Picture { get; private set; }

    internal IReadOnlyList<Choice> Raters => texts.Choices<Rater>("rater");

    /// <summary>Those that were used come first.</summary>
    internal IReadOnlyList<Choice> Techniques
    {
        get
        {
            var used = Picture!.Course.Visits.SelectMany(v => v.Techniques).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Picture
                    .Techniques.Offered(used)
                    .OrderByDescending(t => used.Contains(t.Code))
                    .Select(t => new Choice(
                        t.Code,
                        used.Contains(t.Code) ? t.Label.ToString() : texts["goal.helped-unused", t.Label.ToString()]
                    )),
            ];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Show(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new SayWhatHelped.Body(Word.Read<Rater>(Input.By), Input.Technique);
        return await ModelState.Did(() => send.Send(new SayWhatHelped.Command(Id, body), cancellation), texts)
            ? Redirect($"/forloeb/{Id}#maal")
            : await Show(cancellation);
    }

    /// <param name="by">Who said it.</param>
    public async Task<IActionResult> OnPostBackAsync(string? by, CancellationToken cancellation)
    {
        ModelState.Clear();
        var body = new TakeBackHelped.Body(Word.Read<Rater>(by));
        return await ModelState.Did(() => send.Send(new TakeBackHelped.Command(Id, body), cancellation), texts)
            ? Redirect($"/forloeb/{Id}/hjalp-mest")
            : await Show(cancellation);
    }

    internal string Name(string technique) =>
        Picture!.Techniques.FirstOrDefault(t => t.Code == technique) is { } known ? known.Label.ToString() : technique;

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        return Picture is null ? NotFound() : Page();
    }

    public sealed class Form
    {
        public string? By { get; set; }
        public string? Technique { get; set; }
    }
}
