using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
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

namespace BarnetIMidten.Referrals.Features;

/// <summary>Records a guardian's consent: before the decision or after it.</summary>
internal static class GiveConsent
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.referral-consent")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<ConsentAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Guardian">Which guardian of the referral, from 0.</param>
    internal sealed record Body(int? Guardian, DateOnly? GivenOn, IReadOnlyList<ConsentPurpose?>? Purposes);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Guardian).Required();
            RuleFor(c => c.Body.GivenOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.Purposes).Must(purposes => purposes is { Count: > 0 }).WithErrorCode("field.required");
            RuleForEach(c => c.Body.Purposes).Required().OneOf();
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call) : IHandle<Command, ConsentAnswer>
    {
        public async Task<Result<ConsentAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            var purposes = command.Body.Purposes!.OfType<ConsentPurpose>().Distinct().Order().ToArray();
            var consent = referral.GiveConsent(command.Body.Guardian!.Value, command.Body.GivenOn!.Value, purposes);
            if (consent.Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return ConsentAnswer.Of(consent.Value, referral);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/consents",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
