using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using FluentValidation;

namespace BarnetIMidten.Economy.Features;

/// <summary>Begins to draw in the background, as <see cref="RunSensitivity"/> does while the caller waits. Nothing is stored.</summary>
internal static class BeginRun
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, SensitivityBody Body) : IQuery<SensitivityRun>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Body).SetValidator(new SensitivityShape());
    }

    internal sealed class Handler(EconomyDb db, CallContext call, SensitivityRuns runs) : IHandle<Query, SensitivityRun>
    {
        public async Task<Result<SensitivityRun>> Handle(Query query, CancellationToken cancellation) =>
            (await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no ? no
            : query.Body.Of(found.Plan).Refuses(out var simulation) is { } wrong ? wrong
            : runs.Begin(call.Known, query.Id, query.Body, simulation);
    }
}
