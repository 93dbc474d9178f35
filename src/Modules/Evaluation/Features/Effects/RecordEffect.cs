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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Writes a documented figure of an effect down, with its source and n; one of the same effect and year is put right by it, and kept.</summary>
internal static class RecordEffect
{
    private const int MostFamilies = 100_000;
    private const decimal Largest = 1_000_000_000;

    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.effect-record")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<EffectFigureAnswer>;

    /// <param name="Value">No whole number from 1 to 4, above zero or below it: it can be of so few families.</param>
    /// <param name="N">Among how many families: at least 5.</param>
    /// <param name="Why">Required where it puts another right.</param>
    internal sealed record Body(Effect? Effect, int? Year, decimal? Value, string? Unit, int? N, string? Source, string? Why = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.Effect).Required().OneOf();
            RuleFor(c => c.Body.Year).Required();
            RuleFor(c => c.Body.Year)
                .Must(year => year is null || (year >= ReportYear.First && year <= clock.Today.Year))
                .WithErrorCode("report.year-range")
                .WithState(_ => new object?[] { ReportYear.First, clock.Today.Year });
            RuleFor(c => c.Body.Value).Required();
            RuleFor(c => c.Body.Value)
                .InclusiveBetween(-Largest, Largest)
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { -Largest, Largest });
            RuleFor(c => c.Body.Value)
                .Must(value => value is not { } told || !decimal.IsInteger(told) || Math.Abs(told) is 0 or >= SmallNumbers.Fewest)
                .WithErrorCode("effect.too-few")
                .WithState(_ => new object?[] { SmallNumbers.Fewest });
            RuleFor(c => c.Body.Unit).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.N).Required();
            RuleFor(c => c.Body.N)
                .GreaterThanOrEqualTo(SmallNumbers.Fewest)
                .WithErrorCode("effect.too-few")
                .WithState(_ => new object?[] { SmallNumbers.Fewest });
            RuleFor(c => c.Body.N)
                .LessThanOrEqualTo(MostFamilies)
                .WithErrorCode("field.outside")
                .WithState(_ => new object?[] { SmallNumbers.Fewest, MostFamilies });
            RuleFor(c => c.Body.Source).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Why).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(EvaluationDb db, CallContext call, DanishClock clock) : IHandle<Command, EffectFigureAnswer>
    {
        public async Task<Result<EffectFigureAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var (body, effect, year) = (command.Body, command.Body.Effect!.Value, command.Body.Year!.Value);
            var earlier = await db
                .Effects.Where(e => e.Effect == effect && e.Year == year)
                .OrderByDescending(e => e.Id)
                .ToListAsync(cancellation);
            if (earlier.Count > 0 && string.IsNullOrWhiteSpace(body.Why))
            {
                return Refusal.Field("why", "effect.why-missing", year);
            }

            var words = new EffectWords(body.Unit!.Trim(), body.Source!.Trim(), earlier.Count > 0 ? body.Why!.Trim() : null);
            var figure = EffectFigure.Of(effect, year, body.Value!.Value, body.N!.Value, words, call.Known.Id, clock.Now);
            db.Add(figure);
            await db.SaveChangesAsync(cancellation);
            return EffectFigureAnswer.Of([figure, .. earlier]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/reports/effects",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
