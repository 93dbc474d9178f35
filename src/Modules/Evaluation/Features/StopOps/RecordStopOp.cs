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

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Records a stop-op meeting, and who is to adjust what by when (S4–S6).</summary>
internal static class RecordStopOp
{
    private const int Most = 50;

    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Create, "purpose.stop-op-record")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<StopOpAnswer>;

    /// <param name="Kind">A meeting where nothing is said.</param>
    internal sealed record Body(
        DateOnly? HeldOn,
        IReadOnlyList<string?>? Participants,
        string? Findings,
        IReadOnlyList<AdjustmentBody?>? Adjustments,
        StopOpKind? Kind = null
    );

    /// <param name="OwnerId">A user who does it.</param>
    internal sealed record AdjustmentBody(string? Text, UserId? OwnerId, DateOnly? DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            RuleFor(c => c.Body.HeldOn).Required().NotAfter(clock);
            RuleFor(c => c.Body.HeldOn)
                .Must(day => day is null || day.Value.Year >= ReportYear.First)
                .WithErrorCode("field.before")
                .WithState(_ => new object?[] { new DateOnly(ReportYear.First, 1, 1) });
            RuleFor(c => c.Body.Kind).OneOf();
            RuleFor(c => c.Body.Participants)
                .Must(p => p is null || p.Count <= Most)
                .WithErrorCode("stop-op.too-many")
                .WithState(_ => new object?[] { Most });
            RuleForEach(c => c.Body.Participants).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.Findings).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Adjustments)
                .Must(a => a is null || a.Count <= Most)
                .WithErrorCode("stop-op.too-many")
                .WithState(_ => new object?[] { Most });
            RuleForEach(c => c.Body.Adjustments).Required().SetValidator(new AdjustmentShape()!);
        }
    }

    internal sealed class AdjustmentShape : AbstractValidator<AdjustmentBody>
    {
        public AdjustmentShape()
        {
            RuleFor(a => a.Text).Required().AtMost(Rules.FreeText);
            RuleFor(a => a.OwnerId).Required();
        }
    }

    internal sealed class Handler(EvaluationDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Command, StopOpAnswer>
    {
        public async Task<Result<StopOpAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var body = command.Body;
            var asked = body.Adjustments ?? [];
            var owners = await staff.Find([.. asked.Select(a => a!.OwnerId!.Value).Distinct()], cancellation);
            var unknown = asked.Index().Where(a => !StopOpReading.CanMeet(owners.GetValueOrDefault(a.Item!.OwnerId!.Value))).ToList();
            if (unknown.Count > 0)
            {
                return Refusal.Invalid([
                    .. unknown.Select(a => new FieldError($"adjustments[{a.Index}].ownerId", "stop-op.owner-unknown")),
                ]);
            }

            var notes = new StopOpNotes([.. (body.Participants ?? []).Select(p => p!.Trim())], body.Findings?.Trim() ?? "");
            var meeting = StopOpMeeting.Of(body.Kind ?? StopOpKind.Meeting, body.HeldOn!.Value, notes, call.Known.Id, clock.Now);
            var adjustments = asked.Select((a, i) => Adjustment.Of(meeting.Id, i, a!.Text!.Trim(), a.OwnerId!.Value, a.DueOn)).ToList();
            db.Add(meeting);
            db.AddRange(adjustments);
            await db.SaveChangesAsync(cancellation);
            return StopOpAnswer.Of(meeting, adjustments, owners, clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/stop-op-meetings",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
