using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the parents of one invitation are asked, to be printed or typed in.</summary>
internal static class ShowPaper
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.evaluation-read")]
    internal sealed record Query(CourseId Course, InvitationId Id) : IQuery<View>, IConcerns
    {
        public Guid Subject => Course.Value;
    }

    /// <param name="IsOpen">Whether an answer can still be typed in.</param>
    /// <param name="Sheet">The version that the invitation was given.</param>
    internal sealed record View(
        Family Family,
        Moment Moment,
        string Language,
        DateOnly SentOn,
        DateOnly Today,
        bool IsOpen,
        Questionnaire Sheet
    )
    {
        public IReadOnlyList<Question> Questions => Sheet.At(Moment);
    }

    internal sealed class Handler(EvaluationDb db, IProgrammes programmes, ICourses courses, IReferrals referrals, DanishClock clock)
        : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation) =>
            await courses.OwnReferralOf(query.Course, cancellation) is { } referral
            && await db.InvitationOf(query.Course, query.Id, cancellation) is { } found
            && await referrals.FamilyOf(referral, cancellation) is { } family
                ? new View(
                    family,
                    found.Moment,
                    found.Language,
                    found.SentOn,
                    clock.Today,
                    found.TakesPaper,
                    await db.SheetShown(found.Questionnaire, programmes, cancellation)
                )
                : Refusal.NotFound;
    }
}
