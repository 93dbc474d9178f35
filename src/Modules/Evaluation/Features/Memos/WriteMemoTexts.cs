using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Writes what the figures do not say: reasons, parents' words, next steps. It stands until it is written anew; memos that were issued keep theirs.</summary>
internal static class WriteMemoTexts
{
    private const int CaseNumber = 50;

    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.memo-write")]
    internal sealed record Command(Body Body) : ICommand<MemoTextsAnswer>;

    internal sealed record Body(string? CaseNumber = null, string? Subject = null, SectionWords? Sections = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.CaseNumber).AtMost(CaseNumber);
            RuleFor(c => c.Body.Subject).AtMost(Rules.Name);
            RuleFor(c => c.Body.Sections)
                .ChildRules(sections =>
                {
                    sections.RuleFor(s => s!.EconomicFrame).AtMost(Rules.FreeText);
                    sections.RuleFor(s => s!.CurrentStatus).AtMost(Rules.FreeText);
                    sections.RuleFor(s => s!.Deviations).AtMost(Rules.FreeText);
                    sections.RuleFor(s => s!.ParentsVoice).AtMost(Rules.FreeText);
                    sections.RuleFor(s => s!.Economy).AtMost(Rules.FreeText);
                    sections.RuleFor(s => s!.NextSteps).AtMost(Rules.FreeText);
                })
                .When(c => c.Body.Sections is not null);
        }
    }

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Command, MemoTextsAnswer>
    {
        public async Task<Result<MemoTextsAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var known = await db.MemoTexts.FirstOrDefaultAsync(cancellation);
            var texts = known ?? MemoTexts.Unwritten();
            if (call.Unchanged(texts.Version) is { } stale)
            {
                return stale;
            }

            var body = command.Body;
            texts.Write(
                new MemoWords(Said(body.CaseNumber), Said(body.Subject), Said(body.Sections ?? new SectionWords())),
                call.Known.Id,
                clock.Now
            );
            if (known is null)
            {
                db.Add(texts);
            }

            await db.SaveChangesAsync(cancellation);
            return MemoTextsAnswer.Of(texts, call.Known.Name);
        }

        private static SectionWords Said(SectionWords words) =>
            new(
                Said(words.EconomicFrame),
                Said(words.CurrentStatus),
                Said(words.Deviations),
                Said(words.ParentsVoice),
                Said(words.Economy),
                Said(words.NextSteps)
            );

        private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/reports/status-memo/texts",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}
