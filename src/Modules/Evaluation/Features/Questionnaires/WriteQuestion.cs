using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Writes one question of the next version, new or in other words. Nobody is asked it before the version is put in force.</summary>
internal static class WriteQuestion
{
    /// <summary>How the product names a question that has no name of its own: <c>own1</c>.</summary>
    private const string Own = "own";

    /// <param name="Code">Null of a new one.</param>
    /// <param name="Place">1 for the first; null to keep it, a new one last.</param>
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.questionnaire-write")]
    internal sealed record Command(string? Code, WrittenQuestion Body, int? Place) : ICommand<Done>;

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var draft = await db.DraftToChange(cancellation);
            var ever = await db.SheetsJoined(cancellation);
            if (command.Code is not null && draft.Questions.All(q => q.Code != command.Code))
            {
                return Refusal.NotFound;
            }

            var written = command.Body with { Code = command.Code ?? NextOf([.. draft.Questions, .. ever.Questions]) };
            if (QuestionnaireRules.FaultsOf(written, ever, "").ToList() is { Count: > 0 } faults)
            {
                return Refusal.Invalid(faults);
            }

            draft.Put(written.Read(), command.Place, call.Known.Id, clock.Now);
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }

        private static string NextOf(IReadOnlyList<Question> known) =>
            Enumerable.Range(1, known.Count + 1).Select(n => $"{Own}{n}").First(code => known.All(q => q.Code != code));
    }
}
