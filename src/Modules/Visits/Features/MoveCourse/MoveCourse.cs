using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>A running course follows another version from now on. It is the lead's own act, for one course, and nothing else does it.</summary>
internal static class MoveCourse
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.course-programme")]
    internal sealed record Command(CourseId Course, Body Body) : ICommand<CourseSummary>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="Reason">Why this course is moved, at least ten characters.</param>
    /// <param name="ConsentNotedOn">The day on which it was noted that the parents agree.</param>
    internal sealed record Body(ProgrammeVersionId? VersionId, string? Reason, DateOnly? ConsentNotedOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int ShortestReason = 10;

        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.VersionId).Required();
            RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Reason)
                .Must(reason => string.IsNullOrWhiteSpace(reason) || reason.Trim().Length >= ShortestReason)
                .WithErrorCode("course.move-reason-too-short")
                .WithState(_ => new object?[] { ShortestReason });
            RuleFor(c => c.Body.ConsentNotedOn).Required().NotAfter(clock);
        }
    }

    internal sealed class Handler(VisitsDb db, IProgrammes programmes, Consented consented, CallContext call, DanishClock clock)
        : IHandle<Command, CourseSummary>
    {
        public async Task<Result<CourseSummary>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.OwnUnchanged(command.Course, call, cancellation)).Refuses(out var course) is { } no)
            {
                return no;
            }

            var body = command.Body;
            if (body.ConsentNotedOn < course.DecidedOn)
            {
                return Refusal.Field("consentNotedOn", "field.before", course.DecidedOn);
            }

            if ((await programmes.ToMoveTo(body.VersionId!.Value, clock.Today, cancellation)).Refuses(out var version) is { } unknown)
            {
                return unknown;
            }

            var move = course.Move(version, body.Reason!.Trim(), body.ConsentNotedOn!.Value, call.Known.Id, clock.Now);
            if (move.Refusal is { } refusal)
            {
                return refusal;
            }

            if (await consented.Prolonging(course, cancellation) is { } stopped)
            {
                return stopped;
            }

            db.Add(move.Value);
            await db.SaveChangesAsync(cancellation);
            return CourseSummary.Of(course, version, clock.Today);
        }
    }

    /// <summary>A version of the municipality's that has come into force, now or before.</summary>
    internal static async Task<Result<ProgrammeVersion>> ToMoveTo(
        this IProgrammes programmes,
        ProgrammeVersionId id,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        await programmes.Find(id, cancellation) is not { } version ? Refusal.Field("versionId", "field.unknown-value")
        : version.EffectiveFrom > today
            ? (Refusal.Conflict("course.programme-to-come", version.EffectiveFrom) with { Source = RuleSources.Own }).At("versionId")
        : version;

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/programme",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
