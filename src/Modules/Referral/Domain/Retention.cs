using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>How long the municipality keeps a case after it was closed, as it was last set. No number is given by a law that we know of: without a rule no case has an end date.</summary>
internal sealed class RetentionRule
{
    /// <summary>Longest time that can be set, in months: a hundred years.</summary>
    public const int Longest = 1200;

    public required Guid Id { get; init; }

    /// <summary>Null: no rule.</summary>
    public required int? Months { get; init; }
    public required UserId SetBy { get; init; }
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Sealed: on what the municipality rests it.</summary>
    public required string? Note { get; init; }
}

internal static class Closing
{
    /// <summary>The day from which it counts how long the case is kept; null while it is open. What was accepted without a course counts from the last day of what
    /// the family was given, and where it was given nothing from the decision: nothing has happened since (ADR 0031).</summary>
    public static DateOnly? ClosedOn(this Referral referral) =>
        referral.Status switch
        {
            ReferralStatus.Withdrawn => referral.Later(referral.Withdrawal?.On),
            ReferralStatus.Declined or ReferralStatus.PassedOn => referral.Later(referral.Decision?.DecidedOn),
            ReferralStatus.Accepted when referral.Course is null => referral.Later(referral.Decision?.DecidedOn),
            _ => referral.Later(referral.CourseEndedOn),
        };

    public static bool HasOpenCourse(this Referral referral) => referral is { Course: not null, CourseEndedOn: null };

    /// <summary>What the family was given runs still.</summary>
    public static bool LastsOn(this Referral referral, DateOnly today) => referral.LastsUntil >= today;

    private static DateOnly? Later(this Referral referral, DateOnly? closedOn) =>
        closedOn < referral.LastsUntil ? referral.LastsUntil : closedOn;
}

/// <summary>When a case is due for erasure.</summary>
internal static class Retention
{
    /// <summary>The first day on which it is due; a day that the month lacks becomes its last.</summary>
    public static DateOnly? Until(DateOnly? closedOn, int? months) =>
        closedOn is { } closed && months is { } n ? closed.AddMonths(n) : null;

    /// <summary>The last day of closing of which the cases are due today.</summary>
    public static DateOnly LastDue(DateOnly today, int months)
    {
        var day = today.AddMonths(-months);
        while (day.AddDays(1).AddMonths(months) <= today)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
