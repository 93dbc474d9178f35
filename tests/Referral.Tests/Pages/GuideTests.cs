using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Pages;

/// <summary>The steps of a referral, and where what is wrong is said.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Fields =>
        [.. typeof(ReferralInput).GetProperties().Select(p => p.Name).Where(name => name != nameof(ReferralInput.At))];

    /// <summary>A field of no step would be refused nowhere, and what is cleared in it would come back from the draft.</summary>
    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_is_asked_for_at_exactly_one_step(string field) => Assert.Single(GuideStep.All, step => step.Asks(field));

    [Fact]
    public async Task What_no_step_asks_for_is_said_on_the_first_and_nobody_comes_to_the_summary()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var texts = house.Services.GetRequiredService<Phrasebook>();
        foreach (var refusal in new[] { Refusal.Field("bestTimeToCall", "field.required"), Refusal.Conflict("referral.duplicate") })
        {
            var state = new ModelStateDictionary();
            var guide = GuideState.Of(
                (Result<PreviewReferral.Preview>)refusal,
                new ReferralInput().WithRoom(new Catalogue("", [], [], [])),
                state
            );
            Assert.Equal(GuideStep.Child, guide.FirstIncomplete);
            guide.Tell(state, GuideStep.Child, texts);
            Assert.Single(state[""]!.Errors);
        }
    }
}
