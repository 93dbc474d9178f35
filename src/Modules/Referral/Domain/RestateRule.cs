using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>Whether a referral may be written anew: not once it is closed, and never so that it takes back what has happened since.</summary>
internal static class RestateRule
{
    public static Refusal? Check(Referral referral, AsGiven given) =>
        referral.RefusedAsClosed() is { } closed ? closed
        : referral.WasBorn && given.BirthDate is null ? Refusal.Conflict("referral.born-already", referral.BirthDate).At("child.birthDate")
        : given.ReceivedOn > referral.ScreenedOn ? Refusal.Field("receivedOn", "referral.received-after-screening", referral.ScreenedOn)
        : null;
}
