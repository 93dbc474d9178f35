using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Svar;

/// <summary>What the parents answered in a year: every share with its n, its interval and the answer rate beside it.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class SummaryModel(Dispatcher send, Phrasebook texts) : PageModel
{
    /// <summary>The latest in which anybody was asked, until another is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    internal ReadSummary.Answer? Answers { get; private set; }

    internal ShowWording.View? Wording { get; private set; }

    internal IReadOnlyList<AtMoment> Moments { get; private set; } = [];

    internal string Rate =>
        Answers!.AnswerRate is { Sent: { } sent, Answered: { } answered }
            ? sent == 0
                ? texts["evaluation.parents-nobody-asked"]
                : texts["evaluation.parents-rate", sent, answered, DanishFormat.Percent((decimal)answered / sent)]
            : texts["evaluation.parents-rate-withheld"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Wording = (await send.Send(new ShowWording.Query(), cancellation)).Value;
        var read = await send.Send(new ReadSummary.Query(Year ?? Wording.Years.Select(y => (int?)y).LastOrDefault()), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Answers = read.Value;
        Moments =
        [
            .. Answers
                .Questions.GroupBy(q => q.Moment)
                .Select(g => new AtMoment(Word.Read<Moment>(g.Key)!.Value, [.. g.Select(q => AnsweredQuestion.Of(q, Wording))])),
        ];
        return Page();
    }

    internal sealed record AtMoment(Moment When, IReadOnlyList<AnsweredQuestion> Questions);
}
