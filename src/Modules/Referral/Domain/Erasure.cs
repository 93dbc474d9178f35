using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

internal enum ErasureState
{
    /// <summary>Asked for by one; another has to say yes or no.</summary>
    Waiting,
    Confirmed,
    Refused,
}

/// <summary>That somebody asked for a case to be erased, and what another said to it. It takes two.
/// Of one that was confirmed only ids and instants are left.</summary>
internal sealed class Erasure
{
    private Erasure() { }

    public Guid Id { get; private init; }
    public ReferralId Referral { get; private init; }
    public UserId AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public ErasureState State { get; private set; }
    public UserId? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Sealed. Null once the case is gone.</summary>
    public ErasureWords? Words { get; private set; }

    /// <summary>A course that has not ended still needs its papers, and so does what the family is being given.</summary>
    public static Result<Erasure> Ask(Referral referral, string reason, UserId by, DateTimeOffset at) =>
        StillNeeded(referral, at) is { } needed
            ? needed
            : new Erasure
            {
                Id = Guid.CreateVersion7(),
                Referral = referral.Id,
                AskedBy = by,
                AskedAt = at,
                Words = new ErasureWords(reason, Answer: null),
            };

    public Result<Done> Confirm(Referral referral, UserId by, DateTimeOffset at)
    {
        if (by == AskedBy)
        {
            return Refusal.Conflict("erasure.same-person");
        }

        if (StillNeeded(referral, at) is { } needed)
        {
            return needed;
        }

        (State, AnsweredBy, AnsweredAt, Words) = (ErasureState.Confirmed, by, at, null);
        return Result.Done;
    }

    /// <summary>Anybody who may confirm may refuse, and who asked may take it back.</summary>
    public void Refuse(string reason, UserId by, DateTimeOffset at) =>
        (State, AnsweredBy, AnsweredAt, Words) = (ErasureState.Refused, by, at, Words! with { Answer = reason });

    /// <param name="at">As it is in Denmark.</param>
    private static Refusal? StillNeeded(Referral referral, DateTimeOffset at) =>
        referral.HasOpenCourse() ? Refusal.Conflict("erasure.course-open")
        : referral.LastsOn(DateOnly.FromDateTime(at.DateTime)) ? Refusal.Conflict("erasure.grant-open", referral.LastsUntil)
        : null;
}

/// <param name="Reason">Why it was asked for.</param>
/// <param name="Answer">Why it was refused.</param>
internal sealed record ErasureWords(string Reason, string? Answer)
{
    private const string Nothing = "***";

    /// <summary>A name in it is nobody's to read any more, or nobody can: all that was said is hidden.</summary>
    public static ErasureWords Hidden(ErasureState state) => new(Nothing, state == ErasureState.Refused ? Nothing : null);
}
