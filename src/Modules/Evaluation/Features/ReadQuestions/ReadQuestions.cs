using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the parents behind a link are asked, in their language. Reading spends nothing.</summary>
internal static class ReadQuestions
{
    /// <param name="Link">The keyed hash of what the link ends in.</param>
    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record Query(byte[] Link) : IQuery<Answer>;

    internal sealed record Answer(string Language, IReadOnlyList<QuestionAnswer> Questions);

    /// <param name="Options">Of a scale, from the least to the most favourable; "don't know" comes last and has no value.</param>
    /// <param name="Choices">Of a text that may also be one of these, by its value.</param>
    internal sealed record QuestionAnswer(
        string Code,
        string Kind,
        string Text,
        IReadOnlyList<Option> Options,
        IReadOnlyList<ChoiceAnswer> Choices
    );

    internal sealed record ChoiceAnswer(string Value, string Text);

    internal sealed record Option(int? Value, string Text);

    internal sealed class Handler(EvaluationDb db, IProgrammes programmes, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation) =>
            await db.OpenInvitation(query.Link, clock.Today, cancellation) is { } invitation
                ? new Answer(
                    invitation.Language,
                    Questions(
                        await db.SheetShown(invitation.Questionnaire, programmes, cancellation),
                        invitation.Moment,
                        invitation.Language
                    )
                )
                : Refusal.NotFound;
    }

    internal static IReadOnlyList<QuestionAnswer> Questions(Questionnaire sheet, Moment moment, string language) =>
        [
            .. sheet
                .At(moment)
                .Select(q => new QuestionAnswer(
                    q.Code,
                    Word.Spelt(q.Kind),
                    q.Text.In(language),
                    Options(sheet, q, language),
                    [.. sheet.ChoicesOf(q).Select(c => new ChoiceAnswer(c.Code, c.Text.In(language)))]
                )),
        ];

    private static IReadOnlyList<Option> Options(Questionnaire sheet, Question question, string language) =>
        question.Scale is not { } scale
            ? []
            :
            [
                .. sheet.Scales[scale].Select((step, i) => new Option(i + 1, step.In(language))),
                new Option(null, sheet.Unknown.In(language)),
            ];

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/answers/{token}",
                (string token, HttpContext http, ParentsDoor door, CancellationToken cancellation) =>
                    door.Ask(token, http, link => new Query(link), cancellation).Ok()
            )
            .ForAnybody<Query>();
}
