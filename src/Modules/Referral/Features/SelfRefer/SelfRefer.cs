using System.Net;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A family asks for a course itself (A3, N6). Sent by <see cref="SelfReferralReception"/> for whoever stands there: nobody is signed in.</summary>
internal static class SelfRefer
{
    private const int FewestDigits = 6;

    /// <param name="From">The address it came from; null for what came from no network.</param>
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.self-referral")]
    internal sealed record Command(Body Body, IPAddress? From = null) : ICommand<Done>;

    /// <summary>One of <paramref name="Phone"/> and <paramref name="Email"/> must be there; a short text is at most <see cref="Rules.Name"/> letters.</summary>
    /// <param name="Name">The sender's, short: she stands as guardian until the lead knows better.</param>
    /// <param name="Phone">Short, with at least <see cref="FewestDigits"/> digits, however it is written.</param>
    /// <param name="Email">Short, and an address.</param>
    /// <param name="Language">That she would rather speak, short: a code (<c>ar</c>) or a word of her own.</param>
    /// <param name="Protected">Her name and address are protected; no address is asked for.</param>
    /// <param name="Said">What else she says of herself.</param>
    /// <param name="Child">Born or expected, by the shape of any referral; no CPR number is asked for.</param>
    /// <param name="Daycare">Where the child is looked after, by the shape of any referral.</param>
    /// <param name="Help">What she would like help with: at most <see cref="Rules.FreeText"/> letters.</param>
    internal sealed record Body(
        string? Name = null,
        string? Phone = null,
        string? Email = null,
        string? Language = null,
        bool? Protected = null,
        SelfReferralWords? Said = null,
        ChildBody? Child = null,
        DaycareBody? Daycare = null,
        string? Help = null
    );

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Name).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.Phone).AtMost(Rules.Name);
            RuleFor(c => c.Body.Phone)
                .Must((c, phone) => !IsBlank(phone) || !IsBlank(c.Body.Email))
                .WithErrorCode("self.one-contact")
                .Must(phone => IsBlank(phone) || phone!.Count(char.IsDigit) >= FewestDigits)
                .WithErrorCode("self.phone-unreadable")
                .WithState(_ => new object?[] { FewestDigits });
            RuleFor(c => c.Body.Email).AtMost(Rules.Name);
            RuleFor(c => c.Body.Email).Must(email => IsBlank(email) || Rules.IsEmail(email!)).WithErrorCode("self.email-unreadable");
            RuleFor(c => c.Body.Language).AtMost(Rules.Name);
            RuleFor(c => c.Body.Child).Required().OverridePropertyName("Child.LastName");
            RuleFor(c => c.Body.Child!).SetValidator(new ChildShape(clock)).When(c => c.Body.Child is not null);
            RuleFor(c => c.Body.Daycare).Required().OverridePropertyName("Daycare.Kind");
            RuleFor(c => c.Body.Daycare!).SetValidator(new DaycareShape()).When(c => c.Body.Daycare is not null);
            RuleFor(c => c.Body.Help).AtMost(Rules.FreeText);
        }

        private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
    }

    internal sealed class Handler(
        ReferralDb db,
        IFeatures features,
        SelfRegistration registration,
        SelfReferralLimits limits,
        SendingLimit limit,
        DanishClock clock,
        AuditNote note
    ) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (!await features.IsOn(Feature.SelfReferral, cancellation))
            {
                return Refusal.NotFound;
            }

            if (await db.SelfReferrals.CountAsync(s => s.SentOn == clock.Today, cancellation) >= limits.SendingsPerDay)
            {
                return Refusal.Conflict(SelfReferralReception.DayFull);
            }

            // last: what is refused for another reason, or was taken in before, does not count
            if (command.From is { } from && !limit.Admits(from))
            {
                note.IsTold = !limit.IsFirstNo(from);
                return Refusal.Conflict(SelfReferralReception.TooMany, (int)Math.Ceiling(limits.Window.TotalMinutes)) with
                {
                    ComeAgain = limit.Wait(from),
                };
            }

            var registered = await registration.Register(command.Body, cancellation);
            if (registered.Refusal is { } refusal)
            {
                return refusal;
            }

            note.Subject = registered.Value.Id.Value;
            return Result.Done;
        }
    }
}
