using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Spoergeskema;

/// <summary>One question of the next version, in all six languages.</summary>
[Allow(Role.Administrator)]
[KeepsDraft("draft.question")]
public sealed class QuestionModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private const string Back = "/evaluering/spoergeskemaer";

    /// <summary>In parents' own words, rather than by the steps of a scale.</summary>
    private static readonly string OwnWords = Word.Spelt(QuestionKind.Text);

    /// <summary>Null of a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Which question it is, for the line under the heading.</summary>
    public string? Words { get; private set; }

    /// <summary>How a question is answered never changes: what was answered before is counted under the same steps.</summary>
    internal bool IsFixed => Code is not null;

    internal string Steps => Input.Answer == OwnWords ? texts["questionnaire.kind.text"] : StepsOf(Input.Answer!);

    internal IReadOnlyList<Choice> Answers =>
        [.. Questionnaire.First.Scales.Keys.Select(s => new Choice(s, StepsOf(s))), new Choice(OwnWords, texts["questionnaire.kind.text"])];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Code is null)
        {
            return Page();
        }

        if (await Find(cancellation) is not { } found)
        {
            return NotFound();
        }

        Input = new Form
        {
            Answer = found.Question.Scale ?? OwnWords,
            Moments = [.. found.Question.Moments.Select(m => Word.Spelt(m))],
            Place = found.Place,
            Text = AnswerLanguages.All.ToDictionary(l => l, l => (string?)found.Question.Text.In(l), StringComparer.Ordinal),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Code is not null && await Find(cancellation) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var written = await send.Send(new WriteQuestion.Command(Code, Input.Written(), Input.Place), cancellation);
            if (written.Refusal is not { } refusal)
            {
                return Redirect(Back);
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Form.InForm)] }, texts);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return (await send.Send(new RetireQuestion.Command(Code ?? ""), cancellation)).Refusal is null ? Redirect(Back) : NotFound();
    }

    private async Task<(Question Question, int Place)?> Find(CancellationToken cancellation)
    {
        var desk = (await send.Send(new ShowQuestionnaireDesk.Query(), cancellation)).Value;
        foreach (var (i, question) in desk.Shown.Index())
        {
            if (question.Code == Code)
            {
                Words = question.Text.In(QuestionnaireWords.ReadersLanguage);
                return (question, i + 1);
            }
        }

        return null;
    }

    /// <summary>»Slet ikke … I høj grad«: from the least favourable to the most.</summary>
    private string StepsOf(string scale) =>
        Questionnaire.First.Scales.TryGetValue(scale, out var steps)
            ? texts[
                "questionnaire.steps",
                texts[$"questionnaire.scale.{scale}"],
                string.Join(" – ", steps.Select(s => s.In(QuestionnaireWords.ReadersLanguage)))
            ]
            : scale;

    public sealed class Form
    {
        /// <summary>The name of a scale, or that it is answered in words.</summary>
        public string? Answer { get; set; }
        public IList<string> Moments { get; set; } = [];
        public int? Place { get; set; }
        public Dictionary<string, string?> Text { get; set; } =
            AnswerLanguages.All.ToDictionary(l => l, _ => (string?)null, StringComparer.Ordinal);

        internal WrittenQuestion Written() =>
            new(
                Kind: Answer is null ? null
                    : Answer == OwnWords ? QuestionKind.Text
                    : QuestionKind.Scale,
                Scale: Answer == OwnWords ? null : Answer,
                Moments: [.. Moments.Select(m => Word.Read<Moment>(m)).OfType<Moment>()],
                Text: Text
            );

        /// <summary>Where the form asks for it.</summary>
        internal static FieldError InForm(FieldError fault) =>
            fault.Field.Split('.') switch
            {
                ["kind" or "scale"] => fault with { Field = nameof(Answer) },
                ["text", var language] => fault with { Field = $"{nameof(Text)}[{language}]" },
                _ => fault,
            };
    }
}
