using System.Security.Cryptography;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
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

namespace BarnetIMidten.Access.Features;

/// <summary>Draws entries of the log of use at random, to be looked through.</summary>
internal static class DrawSample
{
    private const int UsualDays = 30;

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.audit-sample")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<SampleAnswer>;

    /// <param name="From">First day; the thirtieth before the last one if left out.</param>
    /// <param name="To">Last day; today if left out.</param>
    /// <param name="Size">1–100 entries, 20 if left out.</param>
    internal sealed record Body(DateOnly? From, DateOnly? To, int? Size);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.To).NotAfter(clock);
            RuleFor(c => c.Body.From)
                .Must((c, from) => from is null || from <= (c.Body.To ?? clock.Today))
                .WithErrorCode("sample.from-after-to");
            RuleFor(c => c.Body.Size)
                .Must(size => size is null or (>= 1 and <= Sample.Largest))
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { 1, Sample.Largest });
        }
    }

    internal sealed class Handler(AccessDb db, UseReader log, CallContext call, DanishClock clock) : IHandle<Command, SampleAnswer>
    {
        public async Task<Result<SampleAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var to = command.Body.To ?? clock.Today;
            var from = command.Body.From ?? to.AddDays(1 - UsualDays);
            if (await log.Span(from, to, cancellation) is not { } span)
            {
                return Refusal.Conflict("sample.nothing").At("from");
            }

            var drawn = Lot.Draw(span.First, span.Last, command.Body.Size ?? Sample.Usual, Below);
            var sample = Sample.Of(new Drawn(from, to, drawn), call.Known.Id, clock.Now);
            db.Add(sample);
            await db.SaveChangesAsync(cancellation);
            return SampleAnswer.Of(sample);
        }

        private static long Below(long limit) => RandomNumberGenerator.GetInt32((int)Math.Min(limit, int.MaxValue));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/audit/samples",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(s => $"/api/v1/audit/samples/{s.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
