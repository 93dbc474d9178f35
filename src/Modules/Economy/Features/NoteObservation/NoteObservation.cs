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

/// <summary>What was later seen of an expected saving, and among how many families; added, never changed (A15).</summary>
internal static class NoteObservation
{
    private const int MostFamilies = 100_000;

    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.business-case-observation")]
    [Uncounted]
    internal sealed record Command(BusinessCaseId Id, Body Body) : ICommand<ObservationAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Key">A line that is a saving.</param>
    /// <param name="Volume">How many measures fewer there were than without the effort.</param>
    /// <param name="N">Among how many families: at least 5.</param>
    internal sealed record Body(
        int? Year = null,
        string? Key = null,
        decimal? Volume = null,
        int? N = null,
        string? Source = null,
        string? Note = null
    );

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Year).Required();
            RuleFor(c => c.Body.Key).Required();
            RuleFor(c => c.Body.Volume).Volume();
            RuleFor(c => c.Body.N).Required().Between(0, MostFamilies);
            RuleFor(c => c.Body.N)
                .Must(n => n is null or < 0 or >= Observation.FewestFamilies)
                .WithErrorCode("observation.too-few")
                .WithState(_ => new object?[] { Observation.FewestFamilies });
            RuleFor(c => c.Body.Source).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock) : IHandle<Command, ObservationAnswer>
    {
        public async Task<Result<ObservationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Current(command.Id, call, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            var body = command.Body;
            if (!found.Plan.Holds(body.Year!.Value))
            {
                return Refusal.Field("year", "business-case.outside", found.Plan.FirstYear, found.Plan.LastYear);
            }

            if (found.Plan.Line(body.Key) is not { } line)
            {
                return Refusal.Field("key", "business-case.no-such-line");
            }

            if (line.Kind != LineKind.Saving)
            {
                return Refusal.Field("key", "observation.only-savings");
            }

            var kept = new ObservationKept(line.Key, body.Volume!.Value, body.N!.Value, body.Source!, body.Note);
            var observation = Observation.Of(found.Origin, body.Year.Value, kept, call.Known.Id, clock.Now);
            db.Add(observation);
            await db.SaveChangesAsync(cancellation);
            return ObservationAnswer.Of(observation, call.Known.Name);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/observations",
                (BusinessCaseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
