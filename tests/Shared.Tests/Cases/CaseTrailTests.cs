using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Cases;

/// <summary>By what a case is found in what others wrote.</summary>
public sealed class CaseTrailTests
{
    private static readonly ReferralId Referral = EntityId.New<ReferralId>();

    [Theory]
    [InlineData("Alma Prøve kom i dag", true)]
    [InlineData("Prøve, Alma", true)]
    [InlineData("alma proeve", true)]
    [InlineData("Alma kom i dag", false)]
    [InlineData("Bo Prøve ringede", false)]
    [InlineData("140524-4321", true)]
    [InlineData("1405244321", true)]
    [InlineData("sag 2026-0007", true)]
    [InlineData("+45 12 34 56 78", false)]
    [InlineData("", false)]
    public void A_text_is_about_the_case_by_the_childs_full_name_and_its_numbers_and_not_by_a_parent(string text, bool about) =>
        Assert.Equal(about, Alma().IsAbout(text));

    [Fact]
    public void A_text_is_about_the_case_by_its_id_however_it_is_spelt()
    {
        Assert.True(Alma().IsAbout($"{{\"id\":\"{Referral}\"}}"));
        Assert.True(Alma().IsAbout($"/henvisninger/{Referral.Value:D}/ret"));
        Assert.False(Alma().IsAbout($"{Guid.CreateVersion7():N}"));
    }

    [Theory]
    [InlineData("q=Alma", true)]
    [InlineData("q=prøve; status=received", true)]
    [InlineData("Bo", true)]
    [InlineData("12345678", true)]
    [InlineData("q=Almas", false)]
    [InlineData("status=received", false)]
    public void A_search_may_be_for_anybody_in_the_case_by_one_word_of_a_name(string searched, bool mayBe) =>
        Assert.Equal(mayBe, Alma().MayBeFor(searched));

    [Fact]
    public void Counts_stay_under_the_year_they_belong_to_and_not_where_the_case_has_none()
    {
        var trail = Alma();
        trail.In(CaseYear.Received, new DateOnly(2025, 12, 30));
        trail.Count(CaseYear.Received, "referrals");
        trail.Count(CaseYear.Started, "courses.started");
        trail.Count(CaseYear.Received, "nothing", n: 0);
        Assert.Equal([("referrals", 2025, "", 1)], trail.Counts);
    }

    private static CaseTrail Alma()
    {
        var trail = new CaseTrail(Referral);
        trail.Name("Alma Prøve");
        trail.Number("140524-4321");
        trail.Number("2026-0007");
        trail.Around("Bo Prøve");
        trail.Reached("+45 12345678");
        return trail;
    }
}
