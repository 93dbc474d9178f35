using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>A referral was accepted. <paramref name="Course"/> is the id of the course to open; null under a programme that opens none.</summary>
public sealed record ReferralAccepted(
    ReferralId Referral,
    CourseId? Course,
    ProgrammeVersionId Version,
    UserId? Pedagogue,
    DateOnly DecidedOn
) : IFact;
