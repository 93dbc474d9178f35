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

/// <summary>The versions of what parents are asked, the newest first: that is the one in force.</summary>
internal static class ListQuestionnaires
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<QuestionnaireLine>>;

    internal sealed class Handler(EvaluationDb db, IStaff staff) : IHandle<Query, Listed<QuestionnaireLine>>
    {
        public async Task<Result<Listed<QuestionnaireLine>>> Handle(Query query, CancellationToken cancellation)
        {
            var own = await db.Questionnaires.OrderByDescending(v => v.Number).ToListAsync(cancellation);
            var makers = await staff.Find([.. own.Select(v => v.MadeBy).Distinct()], cancellation);
            return new Listed<QuestionnaireLine>([
                .. own.Select(
                    (v, i) =>
                        new QuestionnaireLine(
                            v.Number,
                            DanishClock.DayOf(v.MadeAt),
                            makers.GetValueOrDefault(v.MadeBy)?.Name,
                            InForce: i == 0,
                            v.Questions.Count
                        )
                ),
                new QuestionnaireLine(QuestionnaireVersion.First, null, null, InForce: own.Count == 0, Questionnaire.Own.Questions.Count),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/questionnaires", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
