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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Issues a memo: from then on it stands as it was issued, whatever is recorded later.</summary>
internal static class IssueMemo
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.memo-issue")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<MemoAnswer>;

    internal sealed record Body(DateOnly? AsOf);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock) => RuleFor(c => c.Body.AsOf).Required().NotAfter(clock);
    }

    internal sealed class Handler(EvaluationDb db, MemoReading reading, MemoDraft draft, CallContext call, DanishClock clock)
        : IHandle<Command, MemoAnswer>
    {
        public async Task<Result<MemoAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var day = command.Body.AsOf!.Value;
            if (MemoDay.Fault(day, clock.Today) is { } fault)
            {
                return fault;
            }

            var told = await Issued(cancellation);
            var memo = draft.Of(
                await reading.AsOf(day, cancellation),
                RunningYears.Beside([.. told, .. await Reported(day.Year, cancellation)])
            );
            var year = $"{clock.Today.Year}-";
            var number = await db.Memos.CountAsync(m => m.Number.StartsWith(year), cancellation) + 1;
            var issued = IssuedMemo.Of($"{year}{number:00}", memo, call.Known.Id, clock.Now);
            db.Add(issued);
            await db.SaveChangesAsync(cancellation);
            return MemoAnswer.Of(issued);
        }

        /// <summary>What the issued memos tell. Each is a whole document: they are read one at a time, and the context keeps none, which it would seal anew.</summary>
        private async Task<List<ToldNumber>> Issued(CancellationToken cancellation)
        {
            var told = new List<ToldNumber>();
            await foreach (var issued in db.Memos.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                told.AddRange(issued.Memo is { } memo ? RunningYears.ToldBy(memo) : []);
            }

            return told;
        }

        /// <summary>What the year's own page tells.</summary>
        private async Task<IEnumerable<ToldNumber>> Reported(int year, CancellationToken cancellation)
        {
            var sums = await db.SumsOf(year, ReportDay.Of(year, clock.Today), cancellation);
            return [new($"started-{year}", sums.Of(Figure.Started)), new($"families-{year}", sums.Of(Figure.Ended))];
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/reports/status-memo",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(m => $"/api/v1/reports/status-memos/{m.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
