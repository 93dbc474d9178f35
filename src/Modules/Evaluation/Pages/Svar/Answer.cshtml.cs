using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Evaluation.Pages.Svar;

/// <summary>Parents answer on a telephone, in their language, without signing in and without script. Its form needs no token of its own:
/// who holds the secret of the address may answer, and nobody else knows it.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class AnswerModel : PageModel
{
    internal const string Form = "svar";

    /// <summary>What the buttons say is to be done; each other one is a language.</summary>
    internal const string Keep = "gem";
    internal const string Send = "send";

    /// <summary>What the script says that keeps the form at each pause (<c>drafts.js</c>).</summary>
    private const string Pause = "pause";

    [BindProperty(SupportsGet = true, Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>By question: the step, or the words.</summary>
    [BindProperty(Name = "svar")]
    public Dictionary<string, string?> Answers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The language that is read; the sheet's own until another is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "sprog")]
    public string? Language { get; set; }

    [BindProperty(Name = "handling")]
    public string? Act { get; set; }

    /// <summary>The language that the foot of the page offers.</summary>
    [BindProperty(Name = "til")]
    public string? Other { get; set; }

    [BindProperty(Name = "__Draft")]
    public string? Draft { get; set; }

    /// <summary>Null where the link opens nothing, or no longer.</summary>
    internal ShowSheet.View? View { get; private set; }

    internal IReadOnlySet<string> Wrong { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>It could not be kept for a reason that lies with us: the answers stay in the form.</summary>
    internal bool IsLost { get; private set; }

    /// <summary>It was to be sent, and nothing was chosen or written.</summary>
    internal bool IsEmpty { get; private set; }

    internal bool IsKept { get; private set; }

    internal IReadOnlyList<Question> Questions => View!.Sheet.At(View.Moment);

    internal string Chosen => AnswerLanguages.All.Contains(Language) ? Language! : View!.Language;

    /// <summary>The language in which a shut link speaks first: the address's, else the browser's, whatever the link was; the same for all.</summary>
    internal string Asked =>
        AnswerLanguages.All.Contains(Language)
            ? Language!
            : Request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
                .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(AnswerLanguages.All.Contains)
                ?? QuestionnaireWords.ReadersLanguage;

    internal QuestionForm Shown => new(View!.Sheet, Questions, Chosen, Form, Answers, Wrong);

    internal string Kept =>
        Say("kept", View!.ExpiresOn.ToString(Chosen == "da" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo(Chosen)));

    internal string Say(string key, params object?[] arguments) => View!.Sheet.SayOnPage(key, Chosen, arguments);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Find(cancellation) is { } shut)
        {
            return shut;
        }

        foreach (var (code, said) in QuestionForm.Kept(View!.Kept))
        {
            Answers[code] = said;
        }

        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Find(cancellation) is { } shut)
        {
            return shut;
        }

        if (Draft == Pause)
        {
            return await Deliver(final: false, cancellation)
                ?? new ContentResult
                {
                    Content =
                        IsLost ? Say("lost")
                        : Wrong.Count == 0 ? Kept
                        : Say("wrong"),
                    ContentType = "text/plain; charset=utf-8",
                    StatusCode =
                        IsLost ? StatusCodes.Status503ServiceUnavailable
                        : Wrong.Count == 0 ? StatusCodes.Status200OK
                        : StatusCodes.Status400BadRequest,
                };
        }

        if (Act is not (Keep or Send))
        {
            Language = Other ?? Act;
            Dress();
            return Show();
        }

        if (await Deliver(final: Act == Send, cancellation) is { } gone)
        {
            return gone;
        }

        var isTaken = Wrong.Count == 0 && !IsEmpty && !IsLost;
        IsKept = Act == Keep && isTaken;
        return Act == Send && isTaken ? Redirect(ThanksModel.PathOf(View!.Municipality, Chosen)) : Show();
    }

    /// <returns>Null where it was taken, or what hinders it stands in <see cref="Wrong"/>, <see cref="IsEmpty"/> or <see cref="IsLost"/>.</returns>
    private async Task<IActionResult?> Deliver(bool final, CancellationToken cancellation)
    {
        var given = QuestionForm.Given(Questions, Answers);
        var sent = await Door.Ask(
            Token,
            HttpContext,
            link => new SendAnswers.Command(link, new SendAnswers.Body(given), final),
            cancellation
        );
        if (sent.Refusal is { Kind: RefusalKind.NotFound })
        {
            return Shut();
        }

        var faults = sent.Refusal?.Fields ?? [];
        IsLost = sent.Refusal is not null && faults.Count == 0;
        IsEmpty = faults.Any(f => f.Code == SendAnswers.Nothing);
        Wrong = faults
            .Where(f => f.Code != SendAnswers.Nothing)
            .Select(f => QuestionForm.CodeAt(f, given) ?? "")
            .ToHashSet(StringComparer.Ordinal);
        return null;
    }

    private ParentsDoor Door => HttpContext.RequestServices.GetRequiredService<ParentsDoor>();

    private async Task<IActionResult?> Find(CancellationToken cancellation)
    {
        var found = await Door.Ask(Token, HttpContext, link => new ShowSheet.Query(link), cancellation);
        if (found.Refusal is not null)
        {
            return Shut();
        }

        View = found.Value;
        Dress();
        return null;
    }

    private void Dress()
    {
        ViewData[PageFlags.ContentLanguage] = Chosen;
        ViewData[PageFlags.Title] = Say("title");
        this.Undress();
    }

    /// <summary>What stands around the page follows as far as it can.</summary>
    private PageResult Show() => Languages.Of(Chosen) is { } both ? new ShownIn(both) : Page();

    private PageResult Shut()
    {
        View = null;
        ViewData[PageFlags.ContentLanguage] = Asked;
        ViewData[PageFlags.Title] = Questionnaire.First.SayOnPage("shut", Asked);
        this.Undress();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Languages.Of(Asked) is { } both ? new ShownIn(both) : Page();
    }
}

internal static class ParentsFrame
{
    /// <summary>Nobody is signed in here, also when somebody happens to be; and the address, which opens the page, is put into no link.</summary>
    public static void Undress(this PageModel page)
    {
        var frame = page.HttpContext.RequestServices.GetRequiredService<PageFrame>();
        (frame.MunicipalityName, frame.UserName, frame.Menu) = (null, null, []);
        page.ViewData[PageFlags.HoldsSecret] = true;
    }

    /// <summary>What stands around the questions, in a language of the parents'.</summary>
    public static string SayOnPage(this Questionnaire sheet, string key, string language, params object?[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo(language), sheet.Page[key].In(language), arguments);
}
