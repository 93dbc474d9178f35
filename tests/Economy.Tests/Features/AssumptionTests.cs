using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Tests.Features;

public sealed class AssumptionTests
{
    [Fact]
    public async Task Each_saving_stands_with_what_it_rests_on_and_what_was_seen()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();
        await house.Controller.Do(Seen(made, "family-treatment", 1, 21));

        var register = await house.Lead.Do(new ReadAssumptions.Query(made.Id));

        Assert.Equal(["counselling", "preventive-courses", "family-treatment", "special-teaching"], register.Savings.Select(s => s.Key));
        var family = register.Savings[2];
        Assert.Equal(("A8", 2021, "Center for Børn og Forebyggelse"), (family.Source, family.PriceYear, family.Owner));
        Assert.Contains("barnets lov § 32", family.Law, StringComparison.Ordinal);
        Assert.Equal((1.5m, new Kroner(40_000), new Kroner(60_000)), Cell(family, 2023));
        Assert.Equal((1m, 21, 0.048m, "Jens Demo"), Observed(Assert.Single(family.Observed)));
        Assert.Empty(register.Savings[0].Observed);
    }

    [Fact]
    public async Task The_stated_shares_are_held_against_the_case_and_the_one_that_does_not_agree_is_shown()
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        var shares = (await house.Lead.Do(new ReadAssumptions.Query(made.Id))).Shares;

        Assert.Equal([("A9", 0.3m, 0.4m), ("A9", 0.05m, 0.05m)], shares.Select(s => (s.Source, s.Low, s.High)));
        Assert.Equal((11.5m, 30, 0.383m, true), Share(shares[0].ByYear[^1]));
        Assert.Equal((5m, 30, 0.167m, false), Share(shares[0].ByYear[0]));
        Assert.Equal((1m, 30, 0.033m, false), Share(shares[1].ByYear[0]));
        Assert.Equal(2023, shares[1].ByYear[0].Year);
    }

    [Theory]
    [InlineData("counselling", 4, "n=observation.too-few")]
    [InlineData("counselling", 5, "not refused")]
    [InlineData("counselling", -1, "n=field.outside")]
    [InlineData("pedagogue", 21, "key=observation.only-savings")]
    [InlineData("nobody", 21, "key=business-case.no-such-line")]
    public async Task Nothing_is_said_of_fewer_than_five_families_or_of_what_is_no_saving(string key, int n, string expected)
    {
        await using var house = await Town.Open();
        var made = await house.Ishoej();

        Assert.Equal(expected, await house.Controller.Refused(Seen(made, key, 1, n)));
    }

    private static NoteObservation.Command Seen(CaseAnswer of, string key, decimal volume, int n) =>
        new(of.Id, new NoteObservation.Body(2023, key, volume, n, "Afdelingens opgørelse", null));

    private static (decimal, Kroner, Kroner) Cell(AssumptionsAnswer.Saving saving, int year)
    {
        var cell = saving.ByYear.Single(y => y.Year == year);
        return (cell.Volume, cell.UnitPrice, cell.Amount);
    }

    private static (decimal, int, decimal, string?) Observed(ObservationAnswer seen) => (seen.Volume, seen.N, seen.Share, seen.RecordedBy);

    private static (decimal, int, decimal, bool) Share(AssumptionsAnswer.ShareIn share) =>
        (share.Volume, share.Courses, share.Share, share.Inside);
}
