using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Break-glass: opens one case that is not hers to a pedagogue, for four hours. She gives her reason before she learns whether there is such a case;
/// each try leaves its row in the log of use.</summary>
internal static class OpenCase
{
    /// <param name="Numbered">Asked for by its number, as on the page; then the body names no id.</param>
    [Allow(Role.Pedagogue)]
    [Audited(AuditAction.BreakGlass, "purpose.break-glass")]
    [Uncounted]
    internal sealed record Command(Body Body, Numbered? Numbered = null) : ICommand<Answer>;

    /// <param name="SubjectId">The id of a referral or a course: they are one case.</param>
    internal sealed record Body(string? SubjectId, string? Reason);

    internal sealed record Numbered(NumberKind? Kind, string? Number);

    /// <summary>Referrals and courses are numbered each in a series of its own.</summary>
    internal enum NumberKind
    {
        Referral,
        Course,
    }

    internal sealed record Answer(DateTimeOffset Until);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.SubjectId).Required().When(c => c.Numbered is null);
            RuleFor(c => c.Numbered!.Kind).Required().OverridePropertyName("Kind").When(c => c.Numbered is not null);
            RuleFor(c => c.Numbered!.Number).Required().AtMost(Rules.Name).OverridePropertyName("Number").When(c => c.Numbered is not null);
            RuleFor(c => c.Body.Reason)
                .Required()
                .Must(reason => Legible.IsBlank(reason) || Legible.Signs(reason) >= Opening.ShortestReason)
                .WithErrorCode("break-glass.reason-short")
                .WithState(_ => new object?[] { Opening.ShortestReason })
                .AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(
        AccessDb db,
        ICases cases,
        ICourses courses,
        IReferrals referrals,
        OpeningNotice notice,
        CallContext call,
        AuditNote note,
        TimeProvider clock
    ) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            note.Criterion = command.Numbered is { } numbered ? $"number={numbered.Number!.Trim()}" : null;
            note.Subject = command.Numbered is null ? EntityId.Read<ReferralId>(command.Body.SubjectId).Value : null;
            if (await Asked(command, cancellation) is not { } found)
            {
                return Refusal.NotFound;
            }

            note.Subject ??= found.Referral.Value;
            if (await referrals.Find(found.Referral, cancellation) is not null && call.Opening is null)
            {
                var own = Refusal.Conflict("break-glass.own");
                return command.Numbered is null ? own : own.At("number");
            }

            var stated = new Stated(command.Body.Reason!.Trim(), found.Number);
            var opening = Opening.Of(call.Known.Id, found.Referral, stated, clock.GetUtcNow());
            db.Add(opening);
            await db.SaveChangesAsync(cancellation);
            await notice.Send(opening, cancellation);
            return new Answer(DanishClock.InDenmark(opening.Until));
        }

        private async Task<CaseIds?> Asked(Command command, CancellationToken cancellation) =>
            command.Numbered switch
            {
                null => await cases.Find(EntityId.Read<ReferralId>(command.Body.SubjectId).Value, cancellation),
                { Kind: NumberKind.Course, Number: { } number } => await courses.ReferralOf(number, cancellation) is { } referral
                    ? await cases.Find(referral.Value, cancellation)
                    : null,
                { Number: { } number } => await cases.Find(number, cancellation),
                _ => null,
            };
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/break-glass",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
