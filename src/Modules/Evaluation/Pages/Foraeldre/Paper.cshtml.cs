using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Evaluation.Pages.Svar;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Foraeldre;

/// <summary>Types in what came back on paper: the parents' form in the language of whoever types.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.paper-answer")]
public sealed class PaperModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "invitation")]
    public string? Invitation { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ShowPaper.View? View { get; private set; }

    internal QuestionForm Shown => new(View!.Sheet, View.Questions, QuestionnaireWords.ReadersLanguage, AnswersName, Input.Answers, Wrong);

    private const string AnswersName = "Input.Answers";

    private HashSet<string> Wrong { get; } = new(StringComparer.Ordinal);

    private InvitationId Asked => EntityId.Read<InvitationId>(Invitation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.AnsweredOn = View!.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var given = QuestionForm.Given(View!.Questions, Input.Answers);
        if (ModelState.IsValid)
        {
            var typed = await send.Send(
                new TypeInAnswers.Command(Id, Asked, new TypeInAnswers.Body(Input.AnsweredOn, given)),
                cancellation
            );
            if (typed.Refusal is not { } refusal)
            {
                return Redirect($"/forloeb/{Id}/foraeldrenes-svar#spurgt");
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(f => AtQuestion(f, given))] }, texts);
        }

        return Page();
    }

    private FieldError AtQuestion(FieldError fault, IReadOnlyList<SendAnswers.Given> given)
    {
        if (fault.Code == SendAnswers.Nothing)
        {
            return fault with { Field = $"Answers[{View!.Questions[0].Code}]" };
        }

        if (QuestionForm.CodeAt(fault, given) is not { } code)
        {
            return fault;
        }

        Wrong.Add(code);
        return fault with { Field = $"Answers[{code}]" };
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var found = await send.Send(new ShowPaper.Query(Id, Asked), cancellation);
        View = found.Refusal is null ? found.Value : null;
        return View is not null;
    }

    public sealed class Form
    {
        public DateOnly? AnsweredOn { get; set; }

        /// <summary>By question: the step, or the words.</summary>
        public Dictionary<string, string?> Answers { get; set; } = new(StringComparer.Ordinal);
    }
}
