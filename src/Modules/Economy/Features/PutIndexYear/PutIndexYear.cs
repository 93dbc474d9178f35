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

/// <summary>The percentage of a year, with where it was found; put again it replaces the one that stood.</summary>
internal static class PutIndexYear
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Change, "purpose.price-index")]
    [Uncounted]
    internal sealed record Command(int Year, Body Body) : ICommand<IndexAnswer>;

    internal sealed record Body(decimal? Percent = null, string? Source = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).InReach();
            RuleFor(c => c.Body.Percent).Required().Between(PriceIndex.Lowest, PriceIndex.Highest);
            RuleFor(c => c.Body.Source).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, IndexAnswer>
    {
        public async Task<Result<IndexAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var kept = new IndexKept(command.Body.Percent!.Value, command.Body.Source!);
            var index = await db.Index.FirstOrDefaultAsync(i => i.Year == command.Year, cancellation);
            if (index is null)
            {
                index = IndexYear.Of(command.Year, kept, call.Known.Id, clock.Now);
                db.Add(index);
            }
            else
            {
                index.Replace(kept, call.Known.Id, clock.Now);
            }

            await db.SaveChangesAsync(cancellation);
            return IndexAnswer.Of(index);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/price-index/{year}",
                (int year, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(year, body), cancellation).Ok()
            )
            .For<Command>();
}
