using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>One version of what parents are asked, in all languages.</summary>
internal static class ReadQuestionnaire
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(int Version) : IQuery<QuestionnaireAnswer>;

    internal sealed class Handler(EvaluationDb db, IStaff staff) : IHandle<Query, QuestionnaireAnswer>
    {
        public async Task<Result<QuestionnaireAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.AnswerFor(query.Version, staff, cancellation) is { } found ? found : Refusal.NotFound;
    }

    /// <summary>A version in full; null where there is none.</summary>
    internal static async Task<QuestionnaireAnswer?> AnswerFor(
        this EvaluationDb db,
        int version,
        IStaff staff,
        CancellationToken cancellation
    )
    {
        var found = await db.Questionnaires.FirstOrDefaultAsync(v => v.Number == version, cancellation);
        return found is null && version != QuestionnaireVersion.First
            ? null
            : new QuestionnaireAnswer(
                version,
                found is null ? null : DanishClock.DayOf(found.MadeAt),
                found is null ? null : (await staff.Find(found.MadeBy, cancellation))?.Name,
                !await db.Questionnaires.AnyAsync(v => v.Number > version, cancellation),
                QuestionInFull.Of((found?.Sheet ?? Questionnaire.Own).Questions),
                Questionnaire.First.Scales
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/questionnaires/{version}",
                (int version, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(version), cancellation).Ok()
            )
            .For<Query>();
}
