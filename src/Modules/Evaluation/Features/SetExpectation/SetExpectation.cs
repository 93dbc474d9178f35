using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>How many families the municipality expects to help in a year (A10): what the status is held against.</summary>
internal static class SetExpectation
{
    private const int Most = 100_000;

    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.expectation-set")]
    [Uncounted]
    internal sealed record Command(int Year, Body Body) : ICommand<ExpectationAnswer>;

    internal sealed record Body(int? Families);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Families).Required();
            RuleFor(c => c.Body.Families)
                .InclusiveBetween(0, Most)
                .WithErrorCode("report.families-range")
                .WithState(_ => new object?[] { 0, Most });
            RuleFor(c => c.Year)
                .Must(year => year >= ReportYear.First && year <= clock.Today.Year + ExpectationAnswer.YearsAhead)
                .WithErrorCode("report.year-range")
                .WithState(_ => new object?[] { ReportYear.First, clock.Today.Year + ExpectationAnswer.YearsAhead });
        }
    }

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Command, ExpectationAnswer>
    {
        public async Task<Result<ExpectationAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var families = command.Body.Families!.Value;
            if (await db.Expectations.FirstOrDefaultAsync(e => e.Year == command.Year, cancellation) is { } known)
            {
                (known.Families, known.SetBy, known.SetAt) = (families, call.Known.Id, clock.Now);
            }
            else
            {
                db.Add(
                    new Expectation
                    {
                        Year = command.Year,
                        Families = families,
                        SetBy = call.Known.Id,
                        SetAt = clock.Now,
                    }
                );
            }

            await db.SaveChangesAsync(cancellation);
            return new ExpectationAnswer(command.Year, families);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/programme/expectations/{year}",
                (int year, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(year, body), cancellation).Ok()
            )
            .For<Command>();
}

internal sealed record ExpectationAnswer(int Year, int Families)
{
    /// <summary>A budget looks four years ahead; ten leave room for an application.</summary>
    public const int YearsAhead = 10;
}
