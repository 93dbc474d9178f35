using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>When the parents of a course were asked, and what they answered: for those of the case alone (S6).</summary>
internal static class ListInvitations
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.evaluation-read")]
    internal sealed record Query(CourseId Course) : IQuery<Listed<InvitationAnswer>>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    internal sealed class Handler(InvitationBook book, ICourses courses) : IHandle<Query, Listed<InvitationAnswer>>
    {
        public async Task<Result<Listed<InvitationAnswer>>> Handle(Query query, CancellationToken cancellation) =>
            await courses.OwnReferralOf(query.Course, cancellation) is null
                ? Refusal.NotFound
                : new Listed<InvitationAnswer>(await book.Of(query.Course, cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/evaluation-invitations",
                (CourseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
