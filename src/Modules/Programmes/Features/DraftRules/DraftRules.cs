using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using FluentValidation;

namespace BarnetIMidten.Programmes.Features.DraftRules;

/// <summary>The version that a form describes, so that its rules can be seen beside those in force before anything is done.</summary>
internal static class DraftRules
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(VersionBody Body) : IQuery<ProgrammeVersion>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Body).SetValidator(new VersionBodyShape());
    }

    internal sealed class Handler : IHandle<Query, ProgrammeVersion>
    {
        public Task<Result<ProgrammeVersion>> Handle(Query query, CancellationToken cancellation)
        {
            var body = query.Body;
            return Task.FromResult(
                VersionDraft.Of(BaseProgrammes.Find(body.Base)!, body.Overrides, body.EffectiveFrom!.Value, body.Name, default)
            );
        }
    }
}
