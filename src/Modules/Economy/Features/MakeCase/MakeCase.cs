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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>A new business case, a draft: whole, or from a template.</summary>
internal static class MakeCase
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.business-case-make")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<CaseAnswer>;

    /// <param name="Template">Then nothing else is said but the name, which may be left out.</param>
    internal sealed record Body(
        string? Template = null,
        string? Name = null,
        int? FirstYear = null,
        int? LastYear = null,
        IReadOnlyList<LineBody?>? Lines = null,
        PoolBody? Pool = null,
        int? ExpectedCourses = null,
        IReadOnlyList<ShareBody?>? Shares = null
    ) : PlanBody(Name, FirstYear, LastYear, Lines, Pool, ExpectedCourses, Shares)
    {
        public Result<CasePlan> PlanOrTemplate() =>
            CaseTemplates.Find(Template)?.Plan is not { } plan ? Plan()
            : string.IsNullOrWhiteSpace(Name) ? plan
            : plan with { Name = Name.Trim() };
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const string Alone = "business-case.template-alone";

        public Validator()
        {
            // not a validator of the body: what a whole case requires, a template does not, and the description says what is always required
            var whole = new PlanShape();
            RuleFor(c => c.Body)
                .Custom((body, context) => whole.Validate(body).Errors.ForEach(context.AddFailure))
                .When(c => c.Body.Template is null);
            When(
                c => c.Body.Template is not null,
                () =>
                {
                    RuleFor(c => c.Body.Template).Must(t => CaseTemplates.Find(t) is not null).WithErrorCode("field.unknown-value");
                    RuleFor(c => c.Body.Name).AtMost(Rules.Name);
                    RuleFor(c => c.Body.FirstYear).Null().WithErrorCode(Alone);
                    RuleFor(c => c.Body.LastYear).Null().WithErrorCode(Alone);
                    RuleFor(c => c.Body.Lines).Null().WithErrorCode(Alone);
                    RuleFor(c => c.Body.Pool).Null().WithErrorCode(Alone);
                    RuleFor(c => c.Body.ExpectedCourses).Null().WithErrorCode(Alone);
                    RuleFor(c => c.Body.Shares).Null().WithErrorCode(Alone);
                }
            );
        }
    }

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock, AuditNote note) : IHandle<Command, CaseAnswer>
    {
        public async Task<Result<CaseAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (command.Body.PlanOrTemplate().Refuses(out var plan) is { } wrong)
            {
                return wrong;
            }

            var made = BusinessCase.Draft(plan, call.Known.Id, clock.Now);
            db.Add(made);
            note.Subject = made.Id.Value;
            await db.SaveChangesAsync(cancellation);
            return CaseAnswer.Of(made, call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(c => $"/api/v1/business-cases/{c.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
