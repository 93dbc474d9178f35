using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Domain;
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

namespace BarnetIMidten.Screenings.Features.PutScreening;

/// <summary>Writes the next state of a screening. <c>If-Match</c> means the screening's own <c>ETag</c>, as it is read; before the first state it is <c>"v0"</c>.</summary>
internal static class PutScreening
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.screening-put")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<ScreeningAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(
        DateOnly? ScreenedOn,
        IReadOnlyList<Factor?>? RiskFactors,
        IReadOnlyList<string?>? ProtectiveFactors,
        Answers? Criteria,
        bool? SpecialSupportSuspected,
        string? ParentPerspective
    );

    internal sealed record Factor(string? Code, string? Observation);

    internal sealed record Answers(bool? LowComplexity, bool? Delimited, bool? OwnResources);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.ScreenedOn).Required();
            RuleFor(c => c.Body.SpecialSupportSuspected).Required();
            RuleFor(c => Of(c).LowComplexity).Required().OverridePropertyName("Body.Criteria.LowComplexity");
            RuleFor(c => Of(c).Delimited).Required().OverridePropertyName("Body.Criteria.Delimited");
            RuleFor(c => Of(c).OwnResources).Required().OverridePropertyName("Body.Criteria.OwnResources");
            RuleFor(c => c.Body.ParentPerspective).AtMost(Rules.FreeText);
            RuleForEach(c => c.Body.RiskFactors).Required().SetValidator(new FactorShape()!);
            RuleForEach(c => c.Body.ProtectiveFactors).NotNull().WithErrorCode("field.required").AtMost(Rules.FreeText);
            RuleFor(c => c.Body.ProtectiveFactors)
                .Must(all => all is not { Count: > Observed.MostProtectiveFactors })
                .WithErrorCode("screening.too-many-protective")
                .WithState(_ => new object?[] { Observed.MostProtectiveFactors });
        }

        /// <summary>Left out altogether, all three are missing.</summary>
        private static Answers Of(Command command) => command.Body.Criteria ?? new Answers(null, null, null);
    }

    internal sealed class FactorShape : AbstractValidator<Factor>
    {
        public FactorShape()
        {
            RuleFor(f => f.Code).Required();
            RuleFor(f => f.Observation).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(IReferrals referrals, ScreeningBook book) : IHandle<Command, ScreeningAnswer>
    {
        public async Task<Result<ScreeningAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await referrals.Find(command.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var written = await book.Write(referral, Read(command.Body), cancellation);
            return written.Map(ScreeningAnswer.Of);
        }

        /// <summary>The validator has seen that what is required is there.</summary>
        private static Observed Read(Body body) =>
            new(
                body.ScreenedOn!.Value,
                [.. (body.RiskFactors ?? []).Select(f => new SeenFactor(f!.Code!, f.Observation))],
                [.. (body.ProtectiveFactors ?? []).Select(p => p!)],
                new Criteria(body.Criteria!.LowComplexity!.Value, body.Criteria.Delimited!.Value, body.Criteria.OwnResources!.Value),
                body.SpecialSupportSuspected!.Value,
                body.ParentPerspective
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/referrals/{id}/screening",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
