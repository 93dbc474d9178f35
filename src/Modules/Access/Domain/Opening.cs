using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>Break-glass: one case, opened for four hours to a pedagogue whose it is not, for a reason that she gave (promise 8).</summary>
internal sealed class Opening
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(4);

    /// <summary>The fewest characters of a reason.</summary>
    public const int ShortestReason = 10;

    private Opening(OpeningId id, UserId userId, ReferralId referral, DateTimeOffset openedAt) =>
        (Id, UserId, Referral, OpenedAt, Until) = (id, userId, referral, openedAt, openedAt + Length);

    public OpeningId Id { get; private set; }
    public UserId UserId { get; private set; }

    /// <summary>The case. Its course is found by it, also one that begins while it is open.</summary>
    public ReferralId Referral { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The first instant at which it is closed again.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>What was said; kept sealed.</summary>
    public Stated Stated { get; private set; } = Stated.Unread;

    /// <summary>The lead who has taken note of it, and when.</summary>
    public UserId? SeenBy { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }

    public static Opening Of(UserId to, ReferralId referral, Stated stated, DateTimeOffset now) =>
        new(OpeningId.New(), to, referral, now) { Stated = stated };

    /// <summary>A name in the reason is nobody's to read any more: the reason is hidden.</summary>
    public void Hide() => Stated = Stated with { Reason = "***" };

    /// <summary>Who saw it first stands.</summary>
    public void See(UserId by, DateTimeOffset at)
    {
        if (SeenAt is null)
        {
            (SeenBy, SeenAt) = (by, at);
        }
    }
}

/// <param name="Reason">Why, in the pedagogue's words.</param>
/// <param name="Number">The referral's number, so that the report can name the case.</param>
internal sealed record Stated(string Reason, string Number)
{
    /// <summary>What stands here until the row's seal is opened.</summary>
    public static Stated Unread { get; } = new("", "");
}
