namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>What a webhook can be told of, by the names that travel.</summary>
public static class WebhookEvents
{
    public const string ReferralReceived = "referral.received";
    public const string ReferralDecided = "referral.decided";
    public const string ReferralWithdrawn = "referral.withdrawn";
    public const string CourseOpened = "course.opened";
    public const string CourseReassigned = "course.reassigned";
    public const string CourseEnded = "course.ended";
    public const string VisitRecorded = "visit.recorded";

    /// <summary>Somebody tries whether it is heard; every webhook is told.</summary>
    public const string Ping = "ping";

    /// <summary>Those that can be chosen, in the order of a case.</summary>
    public static IReadOnlyList<string> All { get; } =
    [ReferralReceived, ReferralDecided, ReferralWithdrawn, CourseOpened, VisitRecorded, CourseReassigned, CourseEnded];
}
