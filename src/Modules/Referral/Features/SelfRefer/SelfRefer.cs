using System.Net.Mail;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A family asks for a course itself (A3, N6). Sent by <see cref="Doorstep"/> for whoever stands there: nobody is signed in.</summary>
internal static class SelfRefer
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.self-referral")]
    internal sealed record Command(Body Body) : ICommand<Done>;

    /// <param name="SaysCustody">She says that she is a parent with custody.</param>
    /// <param name="Help">What she would like help with.</param>
    internal sealed record Body(
        string? Name = null,
        string? Phone = null,
        string? Email = null,
        string? Language = null,
        bool? Protected = null,
        bool? SaysCustody = null,
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
                .WithErrorCode("self.phone-unreadable");
            RuleFor(c => c.Body.Email).AtMost(Rules.Name);
            RuleFor(c => c.Body.Email)
                .Must(email => IsBlank(email) || MailAddress.TryCreate(email, out _))
                .WithErrorCode("self.email-unreadable");
            RuleFor(c => c.Body.Language).AtMost(Rules.Name);
            RuleFor(c => c.Body.Child).Required().OverridePropertyName("Child.LastName");
            RuleFor(c => c.Body.Child!).SetValidator(new ChildShape(clock)).When(c => c.Body.Child is not null);
            RuleFor(c => c.Body.Daycare).Required().OverridePropertyName("Daycare.Kind");
            RuleFor(c => c.Body.Daycare!).SetValidator(new DaycareShape()).When(c => c.Body.Daycare is not null);
            RuleFor(c => c.Body.Help).AtMost(Rules.FreeText);
        }

        private const int FewestDigits = 6;

        private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
    }

    internal sealed class Handler(
        ReferralDb db,
        IFeatures features,
        SelfRegistration registration,
        SelfReferralLimits limits,
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
                return Refusal.Conflict(Doorstep.DayFull);
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
