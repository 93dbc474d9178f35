using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>Courses in a house, opened by an accepted referral.</summary>
internal static class Cases
{
    public static Task<CourseId> Course(this House house, Member? pedagogue = null, string decidedOn = "2026-01-02") =>
        house.System.Do(new OpenCourse.Command((pedagogue ?? house.Pedagogue).Id, House.Day(decidedOn)));

    public static async Task<CourseId> StartedCourse(this House house, Member? pedagogue = null, string startedOn = "2026-01-05")
    {
        var id = await house.Course(pedagogue);
        await (pedagogue ?? house.Pedagogue).Do(new RecordVisit.Command(id, Held(startedOn, VisitKind.StartMeeting)));
        return id;
    }

    public static VisitBody Held(string day, VisitKind kind = VisitKind.Ordinary) =>
        new(kind, VisitStatus.Held, House.Day(day), Place: Place.Home);

    public static VisitBody Planned(string from, string? to = null) =>
        new(VisitKind.Ordinary, VisitStatus.Planned, PlannedFor: House.Day(from), PlannedTo: to is null ? null : House.Day(to));
}

/// <summary>A referral is registered, screened and accepted, as the import does it: the course opens by the reaction.</summary>
internal static class OpenCourse
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(UserId Pedagogue, DateOnly DecidedOn) : ICommand<CourseId>;

    internal sealed class Handler(IReferralImport referrals, IScreeningImport screenings, IProgrammes programmes)
        : IHandle<Command, CourseId>
    {
        public async Task<Result<CourseId>> Handle(Command request, CancellationToken cancellationToken)
        {
            var day = request.DecidedOn;
            var version = await programmes.InForceOn(day, cancellationToken) ?? throw new InvalidOperationException("No programme");
            var referral = House.Expect(await referrals.Register(Referred(day), cancellationToken));
            var factor = (await programmes.CatalogueOf(version, cancellationToken)).RiskFactors[^1].Code;
            House.Expect(await screenings.Put(referral, day, [factor], [], cancellationToken));
            var course = House.Expect(await referrals.Decide(referral, DecisionOutcome.Accept, day, request.Pedagogue, cancellationToken));
            return course ?? throw new InvalidOperationException("No course");
        }
    }

    private static ImportedReferral Referred(DateOnly day)
    {
        var id = ReferralId.New().ToString();
        return new ImportedReferral(
            id,
            day,
            id,
            "Prøve",
            day.AddMonths(-14),
            null,
            "Bo Prøve",
            "da",
            day,
            ReferrerRole.DaycareStaff,
            Channel.Daycare,
            DaycareKind.Institution,
            "Vuggestuen Solen",
            Acquainted: true,
            SupportCourse: false,
            null
        );
    }
}

/// <summary>Tells that a referral was accepted without a pedagogue.</summary>
internal static class AcceptWithNobody
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(Facts facts) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await facts.Tell(
                new ReferralAccepted(ReferralId.New(), CourseId.New(), ProgrammeVersionId.New(), null, A.Start),
                cancellationToken
            );
            return Result.Done;
        }
    }
}

/// <summary>Imports the visits of a course, as the import does.</summary>
internal static class ImportCourse
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(
        CourseId Course,
        IReadOnlyList<DateOnly> Visits,
        DateOnly? EndedOn,
        EndReason? Reason,
        DateOnly? BoosterOn
    ) : ICommand<Done>;

    internal sealed class Handler(ICourseImport import) : IHandle<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            import.Record(request.Course, request.Visits, request.EndedOn, request.Reason, request.BoosterOn, cancellationToken);
    }
}
