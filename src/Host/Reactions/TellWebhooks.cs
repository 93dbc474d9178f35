using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host.Reactions;

/// <summary>Tells on to other systems what the rooms tell each other.</summary>
internal sealed class TellReferralOn(IWebhooks webhooks) : IReactTo<ReferralChanged>
{
    public Task Handle(ReferralChanged notification, CancellationToken cancellationToken)
    {
        var now = notification.Now;
        return notification switch
        {
            { Step: ReferralStep.Received } => Tell(WebhookEvents.ReferralReceived, now.Origin.ReceivedOn),
            { Step: ReferralStep.Decided } => Tell(WebhookEvents.ReferralDecided, now.Decision?.On),
            { Now.WithdrawnOn: { } on, Born: false } => Tell(WebhookEvents.ReferralWithdrawn, on),
            _ => Task.CompletedTask,
        };

        Task Tell(string name, DateOnly? on) => webhooks.Tell(name, now.Referral.Value, on: on, cancellation: cancellationToken);
    }
}

internal sealed class TellAcceptedOn(IWebhooks webhooks) : IReactTo<ReferralAccepted>
{
    public Task Handle(ReferralAccepted notification, CancellationToken cancellationToken) =>
        notification.Course is { } course
            ? webhooks.Tell(
                WebhookEvents.CourseOpened,
                notification.Referral.Value,
                course.Value,
                notification.DecidedOn,
                cancellationToken
            )
            : Task.CompletedTask;
}

internal sealed class TellCourseOn(IWebhooks webhooks) : IReactTo<CourseChanged>, IReactTo<CourseReassigned>, IReactTo<CourseEnded>
{
    /// <summary>One that was written down for the first time; not one that was put right.</summary>
    public Task Handle(CourseChanged notification, CancellationToken cancellationToken) =>
        notification.Visit is { Before: null, After: { } visit }
            ? Tell(WebhookEvents.VisitRecorded, notification.Referral.Value, notification.Course.Value, visit.On, cancellationToken)
            : Task.CompletedTask;

    public Task Handle(CourseReassigned notification, CancellationToken cancellationToken) =>
        Tell(WebhookEvents.CourseReassigned, notification.Referral.Value, notification.Course.Value, null, cancellationToken);

    public Task Handle(CourseEnded notification, CancellationToken cancellationToken) =>
        Tell(WebhookEvents.CourseEnded, notification.Referral.Value, notification.Course.Value, notification.EndedOn, cancellationToken);

    private Task Tell(string name, Guid referral, Guid course, DateOnly? on, CancellationToken cancellation) =>
        webhooks.Tell(name, referral, course, on, cancellation);
}
