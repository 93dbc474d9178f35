using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The frame of a year; put again it replaces the one that stood. What was granted stands also under a smaller one: then nothing more is granted.</summary>
internal static class PutFrame
{
    [Allow(Role.Controller)]
    [Audited(AuditAction.Change, "purpose.grant-frame")]
    internal sealed record Command(int Year, Body Body) : ICommand<FrameAnswer>;

    internal sealed record Body(Kroner? Amount = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).InReach();
            RuleFor(c => c.Body.Amount).Money();
        }
    }

    internal sealed class Handler(EconomyDb db, GrantDoor door, CallContext call, DanishClock clock) : IHandle<Command, FrameAnswer>
    {
        public async Task<Result<FrameAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await door.RefusesNew(cancellation) is { } shut)
            {
                return shut;
            }

            var amount = command.Body.Amount!.Value;
            var frame = await db.Frames.FirstOrDefaultAsync(f => f.Year == command.Year, cancellation);
            if (frame is null)
            {
                db.Add(GrantFrame.Of(command.Year, amount, call.Known.Id, clock.Now));
            }
            else if (call.Unchanged(frame.Kept.Version) is { } stale)
            {
                return stale;
            }
            else
            {
                frame.Set(amount, call.Known.Id, clock.Now);
            }

            await db.SaveChangesAsync(cancellation);
            return FrameAnswer.Of(await db.FrameOf(command.Year, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/flex-grants/frame/{year}",
                (int year, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(year, body), cancellation).Ok()
            )
            .For<Command>();
}
