using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>The steps that come before what a test is about.</summary>
internal static class Journey
{
    public static Task<ReferralAnswer> Registers(this Member member, ReferralBody body) => member.Do(new RegisterReferral.Command(body));

    /// <summary>Screened with one factor of the catalogue, all criteria met: the rule says offer.</summary>
    public static async Task<ReferralAnswer> Screens(
        this Member member,
        ReferralAnswer referral,
        string factor = "IB2",
        bool ownResources = true,
        string on = "2026-03-05"
    )
    {
        var body = new PutScreening.Body(
            A.Day(on),
            factor.Length == 0 ? [] : [new PutScreening.Factor(factor, "Set ved legen")],
            [],
            new PutScreening.Answers(true, true, ownResources),
            false,
            null
        );
        await member.Do(new PutScreening.Command(referral.Id, body));
        return await member.Reads(referral.Id);
    }

    public static Task<ReferralAnswer> Reads(this Member member, ReferralId id) => member.Do(new ReadReferral.Query(id));

    public static Task<Shared.Web.Paged<ReferralAnswer>> Lists(
        this Member member,
        string? q = null,
        string? status = null,
        int? page = null,
        int? pageSize = null
    ) => member.Do(new ListReferrals.Query(status, q, null, null, page, pageSize));

    /// <summary>Registered, screened and accepted, given to the house's pedagogue.</summary>
    public static async Task<(ReferralAnswer Referral, CourseId Course)> Accepted(this House house, ReferralBody? body = null)
    {
        var referral = await house.Lead.Screens(await house.Lead.Registers(body ?? A.Referral()));
        var decided = await house.Lead.Do(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)));
        return (await house.Lead.Reads(referral.Id), decided.CourseId!.Value);
    }
}
