using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>How a user wants to be reminded: daily, at once or not, of each kind of what waits for her. What she does not name stays as it was.</summary>
internal static class ChooseReminders
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.own-reminders")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<RemindersAnswer>;

    /// <param name="Hour">6 to 17.</param>
    /// <param name="AwayTo">Null: she is here.</param>
    internal sealed record Body(int? Hour, DateOnly? AwayTo, IReadOnlyList<Choice?>? Choices);

    internal sealed record Choice(ReminderKind? Kind, ReminderWay? When);

    internal sealed class Validator : AbstractValidator<Command>
    {
        /// <summary>So long ahead somebody may be away.</summary>
        private const int YearsAway = 2;

        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Hour).Required();
            RuleFor(c => c.Body.Hour)
                .Must(hour => hour is null or (>= ReminderHours.First and <= ReminderHours.Last))
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { ReminderHours.First, ReminderHours.Last });
            RuleFor(c => c.Body.AwayTo)
                .Must(day => day is null || (day >= clock.Today && day <= clock.Today.AddYears(YearsAway)))
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { clock.Today, clock.Today.AddYears(YearsAway) });
            RuleForEach(c => c.Body.Choices).Required().SetValidator(new ChoiceShape()!);
        }
    }

    internal sealed class ChoiceShape : AbstractValidator<Choice>
    {
        public ChoiceShape()
        {
            RuleFor(c => c.Kind).Required();
            RuleFor(c => c.When).Required();
        }
    }

    internal sealed class Handler(AccessDb db, IOutbox outbox, CallContext call, DanishClock clock) : IHandle<Command, RemindersAnswer>
    {
        public async Task<Result<RemindersAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var (id, _, _, role) = call.Known;
            if (await db.User(id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var chosen = command.Body.Choices ?? [];
            if (Faults(chosen, ReminderKinds.Of(role)) is { Count: > 0 } faults)
            {
                return Refusal.Invalid(faults);
            }

            var reminding = await db.Remindings.FirstOrDefaultAsync(r => r.User == id, cancellation);
            if (reminding is null)
            {
                reminding = Reminding.Of(id);
                db.Add(reminding);
            }

            var ways = new Dictionary<ReminderKind, ReminderWay>(reminding.Wishes.Ways);
            foreach (var choice in chosen)
            {
                ways[choice!.Kind!.Value] = choice.When!.Value;
            }

            reminding.Choose(new ReminderWishes(command.Body.Hour!.Value, ways, command.Body.AwayTo));
            await db.SaveChangesAsync(cancellation);
            return RemindersAnswer.Of(reminding.Wishes, role, user.ObstacleTo(outbox), clock.Today);
        }

        /// <summary>What is no matter of her role's, or stands twice.</summary>
        private static List<FieldError> Faults(IReadOnlyList<Choice?> chosen, IReadOnlyList<ReminderKind> kinds) =>
            [
                .. from choice in chosen.Index()
                let kind = choice.Item!.Kind!.Value
                let isTwice = chosen.Take(choice.Index).Any(before => before!.Kind == kind)
                let hasNotice = choice.Item.When == ReminderWay.AtOnce && kind.HasItsOwnNotice()
                let fault = !kinds.Contains(kind) ? ("kind", "reminder.not-yours")
                : isTwice ? ("kind", "reminder.twice")
                : hasNotice ? ("when", "reminder.has-notice")
                : ((string Field, string Code)?)null
                where fault is not null
                select new FieldError($"choices[{choice.Index}].{fault.Value.Field}", fault.Value.Code),
            ];
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/me/reminders",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}
