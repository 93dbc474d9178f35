using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Svar;

/// <summary>The answers are sent. The page knows nothing of them, or whether anybody answered: there is no way back.</summary>
[OpenToAll]
public sealed class ThanksModel(Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kommune")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "sprog")]
    public string? Language { get; set; }

    /// <summary>Who asked: <c>Ishøj Kommune</c>.</summary>
    public string Municipality { get; private set; } = "";

    internal static string PathOf(MunicipalityCode municipality, string language) => $"/svar/{municipality}/tak?sprog={language}";

    internal string Say(string key, params object?[] arguments) => Questionnaire.First.SayOnPage(key, Chosen, arguments);

    private string Chosen => AnswerLanguages.All.Contains(Language) ? Language! : AnswerLanguages.All[0];

    public IActionResult OnGet()
    {
        if (!MunicipalityCode.TryParse(Code, out var code) || DanishMunicipalities.NameOf(code) is null)
        {
            return NotFound();
        }

        var called = texts.FormalName(code);
        Municipality = Chosen == "en" ? called.En : called.Da;
        ViewData[PageFlags.ContentLanguage] = Chosen;
        this.Undress();
        return Languages.Of(Chosen) is { } both ? new Shared.Web.ShownIn(both) : Page();
    }
}
