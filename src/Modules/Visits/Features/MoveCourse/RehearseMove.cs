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

/// <summary>What a move would mean for one course, or what hinders it. It changes nothing.</summary>
internal static class RehearseMove
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Read, "purpose.course-programme")]
    internal sealed record Query(CourseId Id, ProgrammeVersionId Version) : IQuery<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="OverLimit">It has gone beyond the new limits already: what is held stays, and no more can be held.</param>
    internal sealed record Answer(MoveSide Before, MoveSide After, bool OverLimit);

    /// <summary>The course under one of the two versions.</summary>
    internal sealed record MoveSide(PinnedRules ProgrammeVersion, string Name, CourseLimits Limits, CourseFrame Frame);

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            if ((await programmes.ToMoveTo(query.Version, clock.Today, cancellation)).Refuses(out var version) is { } unknown)
            {
                return unknown;
            }

            if (MoveRule.Check(course, version) is { } refusal)
            {
                return refusal;
            }

            var after = Side(course, version);
            return new Answer(Side(course, await programmes.Get(course.Programme, cancellation)), after, after.Frame.OverLimit);
        }

        private MoveSide Side(Course course, ProgrammeVersion rules) =>
            new(
                new PinnedRules(rules.Id, rules.Key),
                rules.Name,
                rules.Course,
                course.Standing(clock.Today).FrameUnder(rules.Course, clock.Today)
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/programme/preview",
                (CourseId id, ProgrammeVersionId? version, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, version ?? default), cancellation).Ok()
            )
            .For<Query>();
}
