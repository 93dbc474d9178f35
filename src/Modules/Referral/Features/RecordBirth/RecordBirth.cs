using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
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

namespace BarnetIMidten.Referrals.Features;

/// <summary>A child who was referred unborn is born. Eligibility stays as it was judged.</summary>
internal static class RecordBirth
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-birth")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<ReferralAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="ConfirmedDistinct">Another child than the one already referred under this name and day.</param>
    internal sealed record Body(DateOnly? BirthDate, string? FirstName, string? Cpr, bool? ConfirmedDistinct);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.BirthDate).Required().NotAfter(clock);
            RuleFor(c => c.Body.FirstName).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.Cpr).AgreesWith(c => c.Body.BirthDate);
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call, Registration registration, Facts facts)
        : IHandle<Command, ReferralAnswer>
    {
        public async Task<Result<ReferralAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var body = command.Body;
            if (referral.Birth(body.BirthDate!.Value, body.FirstName!, ReferralBody.Blank(body.Cpr)).Refusal is { } refusal)
            {
                return refusal;
            }

            if (await registration.Recognise(referral, body.ConfirmedDistinct is true, isKnown: false, cancellation) is { } duplicate)
            {
                return duplicate;
            }

            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new ReferralChanged(referral.Figures(), Born: true, KnownAnew: true), cancellation);
            return ReferralAnswer.Alone(referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/birth",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
