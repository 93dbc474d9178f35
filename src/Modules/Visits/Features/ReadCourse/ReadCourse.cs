using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

internal static class ReadCourse
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.course-read")]
    internal sealed record Query(CourseId Id) : IQuery<CourseAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock) : IHandle<Query, CourseAnswer>
    {
        public async Task<Result<CourseAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            return await db.AnswerOf(course, await db.GoalsOf(course.Id, cancellation), rules, clock.Today, cancellation);
        }
    }

    internal static async Task<CourseAnswer> AnswerOf(
        this VisitsDb db,
        Course course,
        IReadOnlyList<Goal> goals,
        ProgrammeVersion rules,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var visits = await db.VisitsOf(course.Id, cancellation);
        return new CourseAnswer(
            CourseSummary.Of(course, rules, today),
            [.. goals.Select(g => GoalAnswer.Of(g, course.Version))],
            VisitAnswer.AllOf(visits, await db.MovedFrom(visits, cancellation), course.Version)
        );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}",
                (CourseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
