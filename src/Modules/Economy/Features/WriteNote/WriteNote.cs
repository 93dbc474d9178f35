using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
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

namespace BarnetIMidten.Economy.Features;

/// <summary>Why a year came out otherwise than planned. Written with its author and time; never changed.</summary>
internal static class WriteNote
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.business-case-note")]
    [Uncounted]
    internal sealed record Command(BusinessCaseId Id, Body Body) : ICommand<NoteAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Key">The line it is about; null: the whole year.</param>
    internal sealed record Body(int? Year = null, string? Key = null, string? Text = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Year).Required();
            RuleFor(c => c.Body.Text).Required().AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, NoteAnswer>
    {
        public async Task<Result<NoteAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Current(command.Id, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var (year, key, text) = (command.Body.Year!.Value, command.Body.Key, command.Body.Text!);
            if (!found.Plan.Holds(year))
            {
                return Refusal.Field("year", "business-case.outside", found.Plan.FirstYear, found.Plan.LastYear);
            }

            if (key is not null && found.Plan.Line(key) is null)
            {
                return Refusal.Field("key", "business-case.no-such-line");
            }

            var note = DeviationNote.Of(found.Origin, year, new NoteKept(key, text), call.Known.Id, clock.Now);
            db.Add(note);
            await db.SaveChangesAsync(cancellation);
            return NoteAnswer.Of(note, call.Known.Name);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/notes",
                (BusinessCaseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
