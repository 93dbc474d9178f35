using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Screenings.Features.ReadScreening;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests.Features;

public sealed class ScreeningImportTests
{
    [Fact]
    public async Task An_imported_screening_counts_the_criteria_as_met()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        await house.Lead.Do(new GivenScreening.Command(family, House.Day("2026-05-11"), ["IB2", "IF1"], ["Mormor"]));
        var read = await house.Lead.Do(new ReadScreening.Query(family));

        Assert.Equal(new Criteria(true, true, true), read.Criteria);
        Assert.Equal((RecommendationOutcome.Offer, false), (read.Recommendation.Outcome, read.SpecialSupportSuspected));
        Assert.Equal([("IB2", null), ("IF1", null)], read.RiskFactors.Select(f => (f.Code, f.Observation)));
    }

    [Fact]
    public async Task What_is_refused_is_named_as_the_column_of_the_table()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal(
            "screenedOn=screening.before-received, riskFactors=screening.unknown-factor",
            await house.Lead.Refused(new GivenScreening.Command(family, House.Day("2026-05-03"), ["IB2", "B1"], []))
        );
        Assert.Equal(
            "protectiveFactors=field.too-long",
            await house.Lead.Refused(new GivenScreening.Command(family, House.Day("2026-05-11"), [], [new string('x', 10_001)]))
        );
    }

    [Fact]
    public async Task A_case_that_is_not_the_importers_is_not_found()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));

        Assert.Equal(
            "record.not-found",
            await house.Administrator.Refused(new GivenScreening.Command(family, House.Day("2026-05-11"), [], []))
        );
    }
}
