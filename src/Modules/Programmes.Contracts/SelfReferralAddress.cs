namespace BarnetIMidten.Programmes.Contracts;

/// <summary>Where families ask for a course themselves, while <see cref="Feature.SelfReferral"/> is on. The pages are the Referral room's; whoever throws the switch links to them.</summary>
public static class SelfReferralAddress
{
    /// <param name="municipality">Its code.</param>
    public static string Of(string municipality) => $"/henvendelse/{municipality}";

    /// <summary>The offer on a sheet of paper.</summary>
    public static string LeafletOf(string municipality) => $"{Of(municipality)}/pjece";
}
