using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Referrals.Tests.Pages;

public class WordTests
{
    private static readonly Phrasebook Texts = new([typeof(SharedModule).Assembly, ReferralModule.Room]);

    [Theory]
    [InlineData(typeof(ReferralStatus))]
    [InlineData(typeof(ReferrerRole))]
    [InlineData(typeof(Channel))]
    [InlineData(typeof(DaycareKind))]
    [InlineData(typeof(DecisionOutcome))]
    [InlineData(typeof(ConsentPurpose))]
    public void Every_word_that_is_shown_has_a_text(Type words) =>
        Assert.All(Enum.GetValues(words).Cast<Enum>(), word => Assert.NotEmpty(Texts.Say(word)));

    [Theory]
    [InlineData("referral.points", typeof(DecisionOutcome))]
    [InlineData("referral.recommended", typeof(RecommendationOutcome))]
    [InlineData("referral.stands", typeof(ReferralStatus))]
    public void Every_sentence_about_one_has_a_text(string group, Type words) =>
        Assert.All(Enum.GetValues(words).Cast<Enum>(), word => Assert.True(Texts.Knows($"{group}.{Word.Spelt(word)}"), $"{group}.{word}"));

    [Theory]
    [InlineData(ReferralStatus.Received, true)]
    [InlineData(ReferralStatus.Screened, true)]
    [InlineData(ReferralStatus.Accepted, false)]
    [InlineData(ReferralStatus.Declined, false)]
    [InlineData(ReferralStatus.PassedOn, false)]
    [InlineData(ReferralStatus.Withdrawn, false)]
    public void A_referral_is_open_until_it_is_decided_or_withdrawn(ReferralStatus status, bool isOpen) =>
        Assert.Equal(isOpen, status.IsOpen());

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("no number", null)]
    [InlineData("140556-5001", null)]
    [InlineData("140556-5002", "referral.cpr-modulus11")]
    [InlineData("741223-4567", "referral.cpr-replacement")]
    [InlineData("741223-4568", "referral.cpr-replacement")]
    public void A_number_that_looks_odd_is_worth_a_notice(string? cpr, string? notice) => Assert.Equal(notice, CprNotice.Of(cpr));
}
