using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <param name="Number">The referral's; null once it is gone.</param>
/// <param name="Reason">Why it was asked for; null once it is gone.</param>
/// <param name="Answer">Why it was refused.</param>
internal sealed record ErasureAnswer(
    ReferralId ReferralId,
    string? Number,
    ErasureState State,
    UserId AskedBy,
    DateTimeOffset AskedAt,
    string? Reason,
    UserId? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    string? Answer
)
{
    public static ErasureAnswer Of(Erasure erasure, string? number) =>
        new(
            erasure.Referral,
            number,
            erasure.State,
            erasure.AskedBy,
            DanishClock.InDenmark(erasure.AskedAt),
            erasure.Words?.Reason,
            erasure.AnsweredBy,
            erasure.AnsweredAt is { } at ? DanishClock.InDenmark(at) : null,
            erasure.Words?.Answer
        );
}
