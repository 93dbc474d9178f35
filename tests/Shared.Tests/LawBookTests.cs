using BarnetIMidten.Shared.Law;

namespace BarnetIMidten.Shared.Tests;

/// <summary>The mapping from serviceloven to barnets lov, written out from the issue and from domain/facts.md, 2.</summary>
public sealed class LawBookTests
{
    private static readonly DateOnly LastOld = new(2023, 12, 31);

    [Theory]
    [InlineData(Provision.OpenAdvice, "serviceloven § 11, stk. 2", "barnets lov §§ 28–29")]
    [InlineData(Provision.EarlyPrevention, "serviceloven § 11, stk. 3", "barnets lov § 30")]
    [InlineData(Provision.SupportMeasures, "serviceloven § 52, stk. 3", "barnets lov § 32")]
    [InlineData(Provision.FamilyTreatment, "serviceloven § 52, stk. 3, nr. 3", "barnets lov § 32, nr. 5")]
    [InlineData(Provision.FamilyMoves, "serviceloven § 152", "barnets lov § 132")]
    [InlineData(Provision.StaffNotification, "serviceloven § 153", "barnets lov § 133")]
    [InlineData(Provision.EverybodysNotification, "serviceloven § 154", "barnets lov § 135")]
    [InlineData(Provision.SpecialDaycare, "serviceloven § 32, stk. 3", "barnets lov § 83")]
    [InlineData(Provision.HomeTraining, "serviceloven § 32 a", "barnets lov § 85")]
    public void A_provision_stands_in_the_old_act_to_the_last_day_of_2023_and_in_the_new_from_the_next(
        Provision which,
        string old,
        string now
    )
    {
        Assert.Equal(old, LawBook.On(which, LastOld).Text.Da);
        Assert.Equal(now, LawBook.On(which, LastOld.AddDays(1)).Text.Da);
        Assert.Equal(now, LawBook.After(LawBook.On(which, LastOld))!.Text.Da);
        Assert.Null(LawBook.After(LawBook.On(which, LastOld.AddDays(1))));
    }

    [Fact]
    public void Every_provision_stands_somewhere_on_every_day_and_nowhere_twice()
    {
        foreach (var which in Enum.GetValues<Provision>())
        {
            for (var day = new DateOnly(2015, 1, 1); day < new DateOnly(2035, 1, 1); day = day.AddDays(1))
            {
                Assert.Single(LawBook.PlacesOf(which), p => p.HoldsOn(day));
            }

            Assert.All(LawBook.PlacesOf(which), p => Assert.NotEqual(p.Text.Da, p.Text.En));
        }
    }

    [Theory]
    [InlineData("Efter [law earlyPrevention 2021-01-01].", false, "Efter serviceloven § 11, stk. 3.")]
    [InlineData("Efter [law earlyPrevention 2024-01-01].", false, "Efter barnets lov § 30.")]
    [InlineData("[Law openAdvice 2021-01-01] (2021).", false, "Serviceloven § 11, stk. 2 (2021).")]
    [InlineData("Rådgivning, [section openAdvice 2021-01-01]", false, "Rådgivning, § 11, stk. 2")]
    [InlineData("Under [law earlyPrevention 2024-01-01].", true, "Under section 30 of the Children's Act (barnets lov).")]
    [InlineData("Ingen [parentes] her.", false, "Ingen [parentes] her.")]
    public void A_text_cites_by_its_day(string text, bool english, string cited) => Assert.Equal(cited, LawBook.Cite(text, english));

    [Fact]
    public void A_citation_of_nothing_is_a_fault_at_start() =>
        Assert.Throws<FormatException>(() => LawBook.Cite("[law earlyPreventing 2024-01-01]", english: false));
}
