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
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Which parents a pedagogue might ask now: soon after the start and the end of a course, and some time after it. And who was asked a while ago, and has not answered.</summary>
internal static class ShowWhomToAsk
{
    /// <summary>As many as a front page bears; the others come up as these are asked.</summary>
    private const int Most = 6;

    /// <summary>So many courses are looked at, which is far more than one pedagogue runs in three years.</summary>
    private const int Looked = 100;

    [Allow(Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.front")]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<Line> ToAsk, IReadOnlyList<Unanswered> Unanswered);

    internal sealed record Line(CourseId Course, string Child, Moment Moment);

    /// <param name="ExpiresOn">The last day of the link.</param>
    internal sealed record Unanswered(CourseId Course, string Child, Moment Moment, DateOnly SentOn, DateOnly ExpiresOn, bool Expired);

    internal sealed class Handler(
        EvaluationDb db,
        ICourses courses,
        IReferrals referrals,
        IConsents consents,
        IFeatures features,
        CallContext call,
        DanishClock clock
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (lines, unanswered) = (new List<Line>(), new List<Unanswered>());
            if (!await features.IsOn(Feature.ParentAnswers, cancellation))
            {
                return new Answer(lines, unanswered);
            }

            var today = clock.Today;
            var carried = await courses.CarriedBy(call.Known.Id, today.AddMonths(-AskingTime.MonthsAfterEnd), Looked, cancellation);
            var ids = carried.Select(c => c.Course).ToList();
            var asked = (
                await db
                    .Invitations.Where(i => ids.Contains(i.Course) && i.RevokedOn == null)
                    .Select(i => new Asked(i.Course, i.Moment, i.SentOn, i.ExpiresOn, i.AnsweredOn != null))
                    .ToListAsync(cancellation)
            ).ToLookup(i => i.Course);
            var families = await referrals.Families([.. carried.Select(c => c.Referral)], cancellation);
            foreach (var course in carried)
            {
                if (families.GetValueOrDefault(course.Referral) is not { } family)
                {
                    continue;
                }

                var before = asked[course.Course].ToList();
                var open = AskingTime.Unanswered(before, today);
                var due =
                    lines.Count < Most
                        ? AskingTime.Due((course.StartedOn, course.EndedOn), family.BirthDate, [.. before.Select(i => i.Moment)], today)
                        : null;
                if ((due is null && open.Count == 0) || (await consents.StopsOf(course.Referral, cancellation)).Evaluation is not null)
                {
                    continue;
                }

                lines.AddRange(due is { } moment ? [new Line(course.Course, family.ChildName, moment)] : []);
                unanswered.AddRange(
                    open.Select(i => new Unanswered(i.Course, family.ChildName, i.Moment, i.SentOn, i.ExpiresOn, i.ExpiresOn < today))
                );
            }

            return new Answer(lines, [.. unanswered.OrderBy(u => u.ExpiresOn)]);
        }
    }
}
