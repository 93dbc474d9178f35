using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

internal static class ShowCourse
{
    /// <param name="ToReassign">With those to whom the course may be given.</param>
    /// <param name="ToMove">With the versions to which it may be moved.</param>
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Read, "purpose.course-read")]
    internal sealed record Query(CourseId Id, bool ToReassign = false, bool ToMove = false) : IQuery<CoursePicture>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(
        VisitsDb db,
        IProgrammes programmes,
        IReferrals referrals,
        IConsents consents,
        IStaff staff,
        CallContext call,
        DanishClock clock
    ) : IHandle<Query, CoursePicture>
    {
        public async Task<Result<CoursePicture>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } course)
            {
                return Refusal.NotFound;
            }

            var rules = await programmes.Get(course.Programme, cancellation);
            var catalogue = await programmes.CatalogueOf(rules, cancellation);
            var requests = await db.ExtensionRequestsOf(course.Id, cancellation);
            var offers = course.EndedOn is null ? [] : await db.BoosterOffersOf(course.Id, cancellation);
            var goals = await db.GoalsOf(course.Id, cancellation);
            var answer = await db.AnswerOf(course, goals, rules, clock.Today, cancellation);
            IReadOnlyList<ProgrammeMoveAnswer> moves =
            [
                .. (await db.ProgrammeMovesOf(course, cancellation)).Select(ProgrammeMoveAnswer.Of),
            ];
            return new CoursePicture(
                answer,
                CourseProgress.Of(course, goals),
                [.. (await db.PausesOf(course, cancellation)).Select(PauseAnswer.Of)],
                [.. requests.Where(r => r.Answer is null).Select(r => ExtensionRequestAnswer.Of(r, course.Version))],
                offers.Count == 0 ? null : BoosterOfferAnswer.Of(offers[^1], course.Version),
                rules,
                catalogue.Techniques,
                catalogue.EndReasons,
                await referrals.FamilyOf(course.Referral, cancellation),
                await consents.StopsOf(course.Referral, cancellation),
                await staff.Find(
                    [course.Pedagogue, .. requests.Select(r => r.RecordedBy), .. moves.Select(m => m.RecordedBy), .. Writers(answer)],
                    cancellation
                ),
                query.ToReassign ? await staff.ActivePedagogues(cancellation) : [],
                moves,
                await programmes.NamesOf(moves, cancellation),
                query.ToMove ? await Others(course, cancellation) : [],
                call.Known.Role == Role.Lead,
                clock.Today
            );
        }

        private async Task<IReadOnlyList<ProgrammeVersion>> Others(Course course, CancellationToken cancellation) =>
            [
                .. (await programmes.All(cancellation))
                    .Where(v => v.OpensCourse && v.Id != course.Programme && v.EffectiveFrom <= clock.Today)
                    .Reverse(),
            ];

        /// <summary>Who wrote, and who put right, where they are told.</summary>
        private static IEnumerable<UserId> Writers(CourseAnswer course) =>
            course
                .Visits.Where(v => v.CorrectedBy is not null || v.Asked is not null)
                .SelectMany(v => new[] { v.RecordedBy, v.CorrectedBy ?? v.RecordedBy })
                .Distinct();
    }
}
