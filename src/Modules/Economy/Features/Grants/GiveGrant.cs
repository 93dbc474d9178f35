using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
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

namespace BarnetIMidten.Economy.Features;

/// <summary>A share of the price of a special place follows the child to an institution (K2), within the frame of each year that it has days in (K4).</summary>
internal static class GiveGrant
{
    /// <param name="IsWhole">Institution and description are said too, for the two who are to accept them: so a person writes it.</param>
    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.grant-give")]
    internal sealed record Command(Body Body, bool IsWhole = false) : ICommand<GrantAnswer>;

    /// <param name="Institution">Where the place is.</param>
    /// <param name="PricePerYear">Of the special place.</param>
    /// <param name="Share">0.35 is 35 % of the price.</param>
    /// <param name="To">The last day, counted too. Both may lie in the future.</param>
    internal sealed record Body(
        ReferralId? ReferralId = null,
        string? Institution = null,
        Enrolment? Enrolment = null,
        Kroner? PricePerYear = null,
        decimal? Share = null,
        DateOnly? From = null,
        DateOnly? To = null,
        string? Description = null
    );

    internal const string NoShare = "grant.share-outside";

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.ReferralId).Required();
            RuleFor(c => c.Body.Institution).AtMost(Rules.Name);
            RuleFor(c => c.Body.Institution).Required().When(c => c.IsWhole);
            RuleFor(c => c.Body.Enrolment).Required().OneOf();
            RuleFor(c => c.Body.PricePerYear).Paid();
            RuleFor(c => c.Body.Share).Required().Must(share => share is null or (> 0 and <= 1)).WithErrorCode(NoShare);
            RuleFor(c => c.Body.From).Required().InReach();
            RuleFor(c => c.Body.To).Required().InReach();
            RuleFor(c => c.Body.To).Must((command, to) => to is null || to >= command.Body.From).WithErrorCode("grant.days-order");
            RuleFor(c => c.Body.Description).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Description).Required().When(c => c.IsWhole);
        }
    }

    internal sealed class Handler(
        EconomyDb db,
        GrantDoor door,
        GrantDesk desk,
        GrantAnswers answers,
        IReferrals referrals,
        IConsents consents,
        CallContext call,
        DanishClock clock,
        AuditNote note
    ) : IHandle<Command, GrantAnswer>
    {
        public async Task<Result<GrantAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var body = command.Body;
            var referral = body.ReferralId!.Value;
            note.Subject = referral.Value;
            if (await door.RefusesNew(cancellation) is { } shut)
            {
                return shut;
            }

            if (await referrals.Find(referral, cancellation) is not { } glance)
            {
                return Refusal.NotFound;
            }

            var description = new CourseDescription(body.Description ?? "", clock.Today, call.Known.Id);
            var terms = new GrantTerms(body.Institution ?? "", body.Enrolment!.Value, body.PricePerYear!.Value, body.Share!.Value);
            var grant = FlexGrant.Give(referral, new DateSpan(body.From!.Value, body.To!.Value), terms, description, clock.Now);
            if (grant.Amount.Shown() == Kroner.Zero)
            {
                return Refusal.Field("pricePerYear", "grant.nothing");
            }

            if (await Hindrance(glance, grant, cancellation) is { } no)
            {
                return no;
            }

            db.Add(grant);
            await desk.Keep(grant, lastsOtherwise: true, cancellation);
            return await answers.Of(grant, cancellation);
        }

        private async Task<Refusal?> Hindrance(ReferralGlance referral, FlexGrant grant, CancellationToken cancellation) =>
            referral.Status.IsClosed() ? Refusal.Conflict("grant.referral-closed")
            : (await consents.StopsOf(referral.Id, cancellation)).Programme is { } stopped
                ? Refusal.Conflict("consent.programme-stopped", stopped)
            : (await db.Pilot(cancellation))?.EndsOn is { } end && grant.To > end
                ? Refusal.Conflict("grant.after-pilot", end).At("to") with
                {
                    Source = "K4",
                }
            : await db.AnotherThan(grant, new DateSpan(grant.From, grant.To), referrals, cancellation) is { } exists ? exists
            : await BeyondFrame(grant, cancellation);

        private async Task<Refusal?> BeyondFrame(FlexGrant grant, CancellationToken cancellation)
        {
            foreach (var part in grant.ByYear)
            {
                var frame = await db.FrameOf(part.Year, cancellation);
                if (!frame.Holds(part.Amount))
                {
                    var left = frame.Left is { } some && some > Kroner.Zero ? some : Kroner.Zero;
                    return Refusal.Conflict("frame.exceeded", part.Year, left.Amount, part.Amount.Amount) with { Source = "K4" };
                }
            }

            return null;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/flex-grants",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(g => $"/api/v1/flex-grants/{g.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
