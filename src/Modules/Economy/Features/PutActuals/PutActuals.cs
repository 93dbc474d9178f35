using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
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

namespace BarnetIMidten.Economy.Features;

/// <summary>What the accounts of a year say. Put again, it replaces what was said of that year; several entries of a line add up.</summary>
internal static class PutActuals
{
    private const int MostEntries = 2_000;

    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.business-case-actuals")]
    internal sealed record Command(BusinessCaseId Id, Body Body) : ICommand<ActualsAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Pool">What was in fact drawn from the pool and repaid to it in the year.</param>
    internal sealed record Body(int? Year = null, IReadOnlyList<EntryOf?>? Entries = null, PoolOf? Pool = null);

    internal sealed record EntryOf(string? Key = null, decimal? Volume = null, Kroner? UnitPrice = null, string? Source = null);

    internal sealed record PoolOf(Kroner? Drawn = null, Kroner? Repaid = null, string? Source = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Year).Required();
            RuleFor(c => c.Body.Entries).Required().AtMostSoMany(MostEntries);
            RuleForEach(c => c.Body.Entries).Required().SetValidator(new EntryShape()!).When(c => c.Body.Entries?.Count <= MostEntries);
            RuleFor(c => c.Body.Pool).SetValidator(new PoolShape()!);
        }
    }

    internal sealed class EntryShape : AbstractValidator<EntryOf>
    {
        public EntryShape()
        {
            RuleFor(e => e.Key).Required();
            RuleFor(e => e.Volume).Volume();
            RuleFor(e => e.UnitPrice).Money();
            RuleFor(e => e.Source).AtMost(Rules.FreeText);
        }
    }

    internal sealed class PoolShape : AbstractValidator<PoolOf>
    {
        public PoolShape()
        {
            RuleFor(p => p.Drawn).Money();
            RuleFor(p => p.Repaid).Money();
            RuleFor(p => p.Source).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, ActualsAnswer>
    {
        public async Task<Result<ActualsAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var (year, kept) = (command.Body.Year!.Value, Kept(command.Body));
            if ((found.RefusesAccounts() ?? AccountRules.Check(found.Plan, year, kept)) is { } refusal)
            {
                return refusal;
            }

            found.TakeAccounts();
            var entered = await db.Actuals.FirstOrDefaultAsync(a => a.Origin == found.Origin && a.Year == year, cancellation);
            if (entered is null)
            {
                entered = YearActuals.Of(found.Origin, year, kept, call.Known.Id, clock.Now);
                db.Add(entered);
            }
            else
            {
                entered.Replace(kept, call.Known.Id, clock.Now);
            }

            await db.SaveChangesAsync(cancellation);
            return ActualsAnswer.Of(entered, call.Known.Name, found.Version);
        }

        private static ActualsKept Kept(Body body) =>
            new(
                [.. body.Entries!.Select(e => new ActualEntry(e!.Key!.Trim(), e.Volume!.Value, e.UnitPrice!.Value, e.Source))],
                body.Pool is { } pool ? new PoolActual(pool.Drawn!.Value, pool.Repaid!.Value, pool.Source) : null
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/business-cases/{id}/actuals",
                (BusinessCaseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
