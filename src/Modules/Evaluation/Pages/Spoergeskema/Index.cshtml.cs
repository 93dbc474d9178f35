using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Spoergeskema;

/// <summary>What parents are asked: the version in force, the next one while it is written, and those before it.</summary>
[Allow(Role.Lead, Role.Administrator)]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    /// <summary>An earlier version to look at.</summary>
    [BindProperty(SupportsGet = true, Name = "version")]
    public int? Version { get; set; }

    internal ShowQuestionnaireDesk.View? Desk { get; private set; }

    internal QuestionnaireAnswer? Old { get; private set; }

    internal IReadOnlyList<QuestionnaireLine> Versions { get; private set; } = [];

    internal IReadOnlyList<Question> Shown { get; private set; } = [];

    internal bool Writes => call.Known.Role == Role.Administrator;

    internal string Language => QuestionnaireWords.ReadersLanguage;

    /// <summary>What the next version does otherwise than the one in force.</summary>
    internal IEnumerable<string> Changes =>
        QuestionnaireChange
            .Of(Desk!.Now, Desk.Next!.Questions)
            .Select(c => texts.Of("questionnaire.change", c.What, c.Question.Text.In(Language)));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostPublishAsync(int? seen, CancellationToken cancellation)
    {
        if ((await send.Send(new ShowQuestionnaireDesk.Query(), cancellation)).Value.Next is not { } next)
        {
            return Redirect("/evaluering/spoergeskemaer");
        }

        var body = new MakeQuestionnaire.Body(seen, [.. next.Questions.Select(WrittenQuestion.Of)]);
        return await ModelState.Did(() => send.Send(new MakeQuestionnaire.Command(body, EndsDraft: true), cancellation), texts, "")
            ? Redirect("/evaluering/spoergeskemaer")
            : await Show(cancellation);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellation)
    {
        await ModelState.Did(() => send.Send(new DropQuestionnaireDraft.Command(), cancellation), texts, "");
        return Redirect("/evaluering/spoergeskemaer");
    }

    /// <summary>»Skala · Ved slutningen, Efter tre måneder«.</summary>
    internal string About(Question question) =>
        $"{(question.Scale is { } scale ? texts[$"questionnaire.scale.{scale}"] : texts["questionnaire.kind.text"])} · {string.Join(", ", question.Moments.Select(m => texts.Of("evaluation.moment", m)))}";

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        Desk = (await send.Send(new ShowQuestionnaireDesk.Query(), cancellation)).Value;
        Versions = (await send.Send(new ListQuestionnaires.Query(), cancellation)).Value.Items;
        Shown = Desk.Shown;
        if (Version is not { } asked || asked == Desk.InForce)
        {
            return Page();
        }

        var read = await send.Send(new ReadQuestionnaire.Query(asked), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Old = read.Value;
        Shown = [.. Old.Questions.Select(q => q.Read())];
        return Page();
    }
}
