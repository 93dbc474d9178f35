using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>A sample has been looked through: by whom, when, and what was found.</summary>
internal static class ReviewSample
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.audit-sample")]
    [Uncounted]
    internal sealed record Command(SampleId Id, Body Body) : ICommand<SampleAnswer>;

    internal sealed record Body(string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Note).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Command, SampleAnswer>
    {
        public async Task<Result<SampleAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Samples.FirstOrDefaultAsync(s => s.Id == command.Id, cancellation) is not { } sample)
            {
                return Refusal.NotFound;
            }

            if (sample.Review(command.Body.Note!.Trim(), call.Known.Id, clock.GetUtcNow()).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return SampleAnswer.Of(sample);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/audit/samples/{id}/review",
                (SampleId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
