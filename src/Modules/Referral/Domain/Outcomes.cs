using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>A person's decision, with what the rules pointed to.</summary>
internal sealed class Decision
{
    public required ReferralId Referral { get; init; }
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>Null where the rules pointed to nothing.</summary>
    public required DecisionOutcome? Expected { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required UserId DecidedBy { get; init; }
    public required CourseId? Course { get; init; }

    /// <summary>Sealed.</summary>
    public required DecisionWords Words { get; init; }
}

/// <param name="PassedOnTo">Whereto the family was passed on (A11).</param>
internal sealed record DecisionWords(string? Reason, string? PassedOnTo);

/// <summary>That the family department was notified of a concern (N9).</summary>
internal sealed class Notification
{
    public required ReferralId Referral { get; init; }
    public required DateOnly SentOn { get; init; }
    public required bool ParentsInformed { get; init; }
    public DateOnly? ReceiptOn { get; private set; }
    public required UserId RecordedBy { get; init; }

    /// <summary>Sealed.</summary>
    public required NotificationWords Words { get; init; }

    /// <summary>The family department has acknowledged it.</summary>
    public Result<Done> Received(DateOnly on)
    {
        if (on < SentOn)
        {
            return Refusal.Field("receiptOn", "field.before", SentOn);
        }

        ReceiptOn = on;
        return Result.Done;
    }
}

/// <param name="WhyNot">Why the parents were not informed.</param>
internal sealed record NotificationWords(string Ground, string? WhyNot);

/// <summary>That a referral was taken back before it was decided.</summary>
internal sealed class Withdrawal
{
    public required ReferralId Referral { get; init; }
    public required DateOnly On { get; init; }
    public required UserId By { get; init; }

    /// <summary>Sealed.</summary>
    public required string Reason { get; init; }
}
