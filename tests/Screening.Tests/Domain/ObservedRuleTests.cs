using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Screening.Tests.Domain;

public sealed class ObservedRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Theory]
    [InlineData("2026-03-01", "screening.before-received")]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-09", null)]
    [InlineData("2026-03-10", "field.in-the-future")]
    public void A_screening_lies_between_the_referral_and_today(string screenedOn, string? fault)
    {
        var seen = A.Screening() with { ScreenedOn = House.Day(screenedOn) };

        var faults = ObservedRule.Faults(seen, null, A.ReceivedOn, Today, A.Catalogue()).ToList();

        Assert.Equal(fault, faults.SingleOrDefault()?.Code);
        Assert.All(faults, f => Assert.Equal("screenedOn", f.Field));
    }

    [Theory]
    [InlineData("B9", "riskFactors[1].code", "screening.unknown-factor")]
    [InlineData("b2", "riskFactors[1].code", "screening.unknown-factor")]
    [InlineData("B1", "riskFactors[1].code", "screening.factor-twice")]
    public void A_code_that_is_unknown_or_told_twice_is_refused_at_its_place(string second, string field, string code)
    {
        var fault = Assert.Single(ObservedRule.Faults(A.Screening("B1", second), null, A.ReceivedOn, Today, A.Catalogue("N3", "B1", "B2")));

        Assert.Equal((field, code), (fault.Field, fault.Code));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var seen = A.Screening("B1", "B1", "X") with { ScreenedOn = new DateOnly(2026, 3, 1) };

        var faults = ObservedRule.Faults(seen, null, A.ReceivedOn, Today, A.Catalogue());

        Assert.Equal(["screenedOn", "riskFactors[1].code", "riskFactors[2].code"], faults.Select(f => f.Field));
    }

    /// <summary>Second statement: as many faults as codes minus the distinct known ones.</summary>
    [Fact]
    public void There_is_a_fault_for_every_code_but_the_first_of_each_known()
    {
        var some = Gen.ListOf(Gen.Elements("B1", "B2", "F1", "KF1", "", "'; DROP"));

        Prop.ForAll(
                some.ToArbitrary(),
                codes =>
                {
                    var faults = ObservedRule
                        .Faults(A.Screening([.. codes]), null, A.ReceivedOn, Today, A.Catalogue("N3", "B1", "B2", "F1"))
                        .Count();

                    return faults == codes.Count - codes.Intersect(["B1", "B2", "F1"]).Count();
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
