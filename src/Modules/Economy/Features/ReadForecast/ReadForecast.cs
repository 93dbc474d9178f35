using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>The case computed anew from the courses that there really were (A10, S1).</summary>
internal static class ReadForecast
{
    /// <param name="Courses">What if there were so many a year; left out: as many as ended in each year.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, int? Courses = null) : IQuery<ForecastAnswer>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Courses).Between(0, PlanRules.MostCourses);
    }

    internal sealed class Handler(EconomyDb db, ICourseCounts courses, CallContext call, DanishClock clock) : IHandle<Query, ForecastAnswer>
    {
        public async Task<Result<ForecastAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (found.Plan.ExpectedCourses is not { } expected)
            {
                return Refusal.Conflict("business-case.no-expectation");
            }

            var plan = found.Plan;
            var all = call.Known.Role == Role.Lead;
            var years = await courses.ByYear(plan.FirstYear, plan.LastYear, cancellation);
            return new ForecastAnswer(
                expected,
                query.Courses,
                [
                    .. years.Select(y =>
                        ForecastAnswer.Of(
                            plan,
                            y.Year,
                            expected,
                            CountedYear.Of(y.Year, y.Started, y.Ended, all, clock.Today),
                            query.Courses
                        )
                    ),
                ],
                ForecastAnswer.Needs.Of(Forecast.Whole(plan, expected))
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/forecast",
                (BusinessCaseId id, int? courses, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, courses), cancellation).Ok()
            )
            .For<Query>()
            .OrConflict();
}
