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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

/// <summary>What has happened to a course beside its visits, oldest first.</summary>
internal sealed record CourseHistory(
    IReadOnlyList<AssignmentAnswer> Assignments,
    IReadOnlyList<PauseAnswer> Pauses,
    IReadOnlyList<ExtensionAnswer> Extensions,
    IReadOnlyList<ExtensionRequestAnswer> ExtensionRequests,
    IReadOnlyList<BoosterOfferAnswer> BoosterOffers,
    IReadOnlyList<ProgrammeMoveAnswer> ProgrammeMoves,
    string? EndNote
);

/// <summary>That the course was moved to other rules.</summary>
internal sealed record ProgrammeMoveAnswer(
    ProgrammeVersionId FromVersionId,
    ProgrammeVersionId ToVersionId,
    string Reason,
    DateOnly ConsentNotedOn,
    UserId RecordedBy,
    DateTimeOffset RecordedAt
)
{
    public static ProgrammeMoveAnswer Of(ProgrammeMove move) =>
        new(move.From, move.To, move.Reason, move.ConsentNotedOn, move.RecordedBy, move.RecordedAt);
}

internal sealed record AssignmentAnswer(UserId PedagogueId, DateOnly From, UserId RecordedBy, DateTimeOffset RecordedAt);

internal sealed record PauseAnswer(DateOnly From, DateOnly? On, string? Reason, UserId RecordedBy, DateTimeOffset RecordedAt)
{
    public static PauseAnswer Of(Pause pause) => new(pause.From, pause.On, pause.Reason, pause.RecordedBy, pause.RecordedAt);
}

internal sealed record ExtensionAnswer(int ExtraVisits, int ExtraWeeks, string? Reason, UserId RecordedBy, DateTimeOffset RecordedAt);

/// <param name="Answered">Whether the lead has given an extension since.</param>
/// <param name="Version">The course's.</param>
internal sealed record ExtensionRequestAnswer(
    string Id,
    int ExtraVisits,
    int ExtraWeeks,
    string? Reason,
    UserId RecordedBy,
    DateTimeOffset RecordedAt,
    bool Answered,
    int Version
) : IVersioned
{
    public static ExtensionRequestAnswer Of(ExtensionRequest request, int version) =>
        new(
            EntityId.Text(request.Id),
            request.Visits,
            request.Weeks,
            request.Reason,
            request.RecordedBy,
            request.RecordedAt,
            request.Answer is not null,
            version
        );
}

/// <param name="Version">The course's.</param>
internal sealed record BoosterOfferAnswer(
    string Id,
    DateOnly OfferedOn,
    OfferAnswer Answer,
    UserId RecordedBy,
    DateTimeOffset RecordedAt,
    int Version
) : IVersioned
{
    public static BoosterOfferAnswer Of(BoosterOffer offer, int version) =>
        new(EntityId.Text(offer.Id), offer.OfferedOn, offer.Answer, offer.RecordedBy, offer.RecordedAt, version);
}

internal static class ReadHistory
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.course-read")]
    internal sealed record Query(CourseId Id) : IQuery<CourseHistory>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(VisitsDb db, CallContext call) : IHandle<Query, CourseHistory>
    {
        public async Task<Result<CourseHistory>> Handle(Query query, CancellationToken cancellation) =>
            await db.Own(query.Id, call, cancellation) is { } course ? await db.HistoryOf(course, cancellation) : Refusal.NotFound;
    }

    internal static async Task<CourseHistory> HistoryOf(this VisitsDb db, Course course, CancellationToken cancellation)
    {
        var id = course.Id;
        var assignments = await db.Assignments.Where(a => a.Course == id).OrderBy(a => a.Id).ToListAsync(cancellation);
        var pauses = await db.PausesOf(course, cancellation);
        var extensions = await db.Extensions.Where(e => e.Course == id).OrderBy(e => e.Id).ToListAsync(cancellation);
        var requests = await db.ExtensionRequestsOf(id, cancellation);
        var offers = await db.BoosterOffersOf(id, cancellation);
        var moves = await db.ProgrammeMovesOf(course, cancellation);
        return new CourseHistory(
            [.. assignments.Select(a => new AssignmentAnswer(a.Pedagogue, a.From, a.RecordedBy, a.RecordedAt))],
            [.. pauses.Select(PauseAnswer.Of)],
            [.. extensions.Select(e => new ExtensionAnswer(e.Visits, e.Weeks, e.Reason, e.RecordedBy, e.RecordedAt))],
            [.. requests.Select(r => ExtensionRequestAnswer.Of(r, course.Version))],
            [.. offers.Select(o => BoosterOfferAnswer.Of(o, course.Version))],
            [.. moves.Select(ProgrammeMoveAnswer.Of)],
            course.EndNote
        );
    }

    /// <summary>What the versions are called that a course has been moved between.</summary>
    internal static async Task<IReadOnlyDictionary<ProgrammeVersionId, string>> NamesOf(
        this IProgrammes programmes,
        IReadOnlyList<ProgrammeMoveAnswer> moves,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<ProgrammeVersionId, string>();
        foreach (var version in moves.SelectMany(m => new[] { m.FromVersionId, m.ToVersionId }).Distinct())
        {
            names[version] = (await programmes.Get(version, cancellation)).Name;
        }

        return names;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/courses/{id}/history",
                (CourseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
