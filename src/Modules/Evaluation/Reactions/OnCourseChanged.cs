using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Evaluation.Reactions;

/// <summary>The sums follow every course, in the transaction that changed it.</summary>
internal sealed class OnCourseChanged(SumBook book) : IReactTo<CourseChanged>
{
    public Task Handle(CourseChanged notification, CancellationToken cancellationToken) =>
        book.Count(notification.Course, notification.Referral, notification.Visit, cancellationToken);
}

/// <summary>And when it ends.</summary>
internal sealed class OnCourseEnded(SumBook book) : IReactTo<CourseEnded>
{
    public Task Handle(CourseEnded notification, CancellationToken cancellationToken) =>
        book.Count(notification.Course, notification.Referral, visit: null, cancellationToken);
}
