using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class OfferBooster
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.booster-offer")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<BoosterOfferAnswer>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed record Body(DateOnly? OfferedOn, OfferAnswer? Answer);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.OfferedOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Answer).Required().OneOf();
        }
    }

    internal sealed class Handler(
        VisitsDb db,
        IProgrammes programmes,
        Consented consented,
        CallContext call,
        DanishClock clock,
        Facts facts
    ) : IHandle<Command, BoosterOfferAnswer>
    {
        public async Task<Result<BoosterOfferAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var (body, rules) = (command.Body, await programmes.Get(course.Programme, cancellation));
            var offered = course.Offer(body.OfferedOn!.Value, body.Answer!.Value, rules, call.Known.Id, clock.Now);
            if (offered.Refuses(out var offer) is { } refusal)
            {
                return refusal;
            }

            if (body.Answer != OfferAnswer.Declined && await consented.Prolonging(course, cancellation) is { } stopped)
            {
                return stopped;
            }

            db.Add(offer);
            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new CourseChanged(course.Id, course.Referral), cancellation);
            return BoosterOfferAnswer.Of(offer, course.Version);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/booster-offer",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
