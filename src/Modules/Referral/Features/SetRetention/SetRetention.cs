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

namespace BarnetIMidten.Referrals.Features.SetRetention;

/// <summary>Sets how long cases are kept after they were closed. It erases nothing: what is due stands in a list.</summary>
internal static class SetRetention
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.retention-set")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<RetentionAnswer>;

    /// <param name="Months">Null for no rule.</param>
    /// <param name="Note">On what the municipality rests it.</param>
    internal sealed record Body(int? Months, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Months)
                .Must(months => months is null or (>= 1 and <= RetentionRule.Longest))
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { 1, RetentionRule.Longest });
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(ReferralDb db, CallContext call, DanishClock clock) : IHandle<Command, RetentionAnswer>
    {
        public async Task<Result<RetentionAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var rule = new RetentionRule
            {
                Id = Guid.CreateVersion7(),
                Months = command.Body.Months,
                SetBy = call.Known.Id,
                SetAt = clock.Now,
                Note = command.Body.Note,
            };
            db.RetentionRules.Add(rule);
            await db.SaveChangesAsync(cancellation);
            return RetentionAnswer.Of(rule);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/retention",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}
