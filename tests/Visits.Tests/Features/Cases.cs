using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using BarnetIMidten.Visits.Reactions;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Courses in a house, opened as an accepted referral opens them, without the way there.</summary>
internal static class Cases
{
    public static async Task<CourseId> Course(this House house, Member? pedagogue = null, string decidedOn = "2026-01-02")
    {
        var id = CourseId.New();
        await house.System.Do(new OpenCourse.Command(id, (pedagogue ?? house.Pedagogue).Id, House.Day(decidedOn)));
        return id;
    }

    public static async Task<CourseId> StartedCourse(this House house, Member? pedagogue = null, string startedOn = "2026-01-05")
    {
        var id = await house.Course(pedagogue);
        await (pedagogue ?? house.Pedagogue).Do(new RecordVisit.Command(id, Held(startedOn, VisitKind.StartMeeting)));
        return id;
    }

    public static VisitBody Held(string day, VisitKind kind = VisitKind.Ordinary) => new(kind, VisitStatus.Held, House.Day(day), Place: Place.Home);

    public static VisitBody Planned(string from, string? to = null) =>
        new(VisitKind.Ordinary, VisitStatus.Planned, PlannedFor: House.Day(from), PlannedTo: to is null ? null : House.Day(to));
}

/// <summary>Tells that a referral was accepted, as the room of referrals does.</summary>
internal static class OpenCourse
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(CourseId Course, UserId? Pedagogue, DateOnly DecidedOn) : ICommand<Done>;

    internal sealed class Handler(Programmes.Contracts.IProgrammes programmes, CourseBook book) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var version = await programmes.InForceOn(request.DecidedOn, cancellationToken) ?? throw new InvalidOperationException("No programme");
            var accepted = new ReferralAccepted(ReferralId.New(), request.Course, version.Id, request.Pedagogue, request.DecidedOn);
            await new OnReferralAccepted(book).Handle(accepted, cancellationToken);
            return Result.Done;
        }
    }
}

/// <summary>Imports the visits of a course, as the import does.</summary>
internal static class ImportCourse
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(CourseId Course, IReadOnlyList<DateOnly> Visits, DateOnly? EndedOn, EndReason? Reason, DateOnly? BoosterOn) : ICommand<Done>;

    internal sealed class Handler(ICourseImport import) : IHandle<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            import.Record(request.Course, request.Visits, request.EndedOn, request.Reason, request.BoosterOn, cancellationToken);
    }
}
