using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Pages.Henvendelse;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Pages;

/// <summary>What a family reads is what the version in force says.</summary>
public sealed class OfferTests
{
    [Theory]
    [InlineData(
        "ishoej-0-6",
        "Børn i alderen 0–6 år.|Barnet går i|Barnet kender pædagogen",
        "Vi begynder med et startmøde|op til 9 gange|Det, der virker hjemme|2–4 uger efter"
    )]
    [InlineData(
        "tois-2018",
        "Børn i alderen 0–6 år.|Barnet går i|Barnet kender pædagogen|Barnet har allerede en støtte",
        "Vi begynder med et startmøde|op til 9 gange|Det, der virker hjemme|2–4 uger efter"
    )]
    [InlineData(
        "national-1000-days",
        "Børn i alderen 0–24 måneder.|fra 12 uger før termin",
        "Vi begynder med et startmøde|op til 40 uger|Skal barnet begynde"
    )]
    [InlineData(
        "kbh-fleks",
        "Børn, der trænes hjemme.|Børn i alderen 0–6 år.",
        "Vi taler med jer|Vi skriver sammen ned|En del af prisen|Selve hjemmetræningen"
    )]
    public async Task Each_programme_says_whom_it_is_for_and_how_it_goes(string programme, string forWhom, string course)
    {
        await using var house = await House.WithMunicipality(programme);
        var offer = Read(house, (await Rules(house))!);

        Says(forWhom, offer.ForWhom);
        Says(course, offer.Course);
        Assert.Equal(programme != "kbh-fleks", offer.Lead.Contains("gratis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, 20, "op til 4 gange inden for 20 uger")]
    [InlineData(1, null, "Det er ét møde")]
    [InlineData(2, null, "kommer pædagogen én gang, oftest")]
    [InlineData(2, 8, "kommer pædagogen én gang inden for 8 uger")]
    [InlineData(null, null, "så længe I har brug for det")]
    public async Task A_municipalitys_own_limits_are_said(int? visits, int? weeks, string said)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var rules = (await Rules(house))!;
        var own = rules with { Course = rules.Course with { MaxVisits = visits, MaxWeeks = weeks } };

        Assert.Contains(said, Read(house, own).Course[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 35, "1–2 år")]
    [InlineData(12, 36, "12–36 måneder")]
    [InlineData(6, 83, "6–83 måneder")]
    public async Task Ages_are_said_in_years_only_where_the_rule_means_whole_years(int from, int to, string said)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var rules = (await Rules(house))!;
        var own = rules with { Target = rules.Target with { MinAgeMonths = from, MaxAgeMonths = to } };

        Assert.Contains(said, Read(house, own).ForWhom[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, 28, "2–4 uger")]
    [InlineData(10, 28, "10–28 dage")]
    [InlineData(14, 30, "14–30 dage")]
    public async Task The_booster_is_said_in_weeks_where_it_is_weeks(int earliest, int latest, string said)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var rules = (await Rules(house))!;
        var own = rules with { Course = rules.Course with { BoosterEarliestDays = earliest, BoosterLatestDays = latest } };

        Assert.Contains(said, Read(house, own).Course[^1], StringComparison.Ordinal);
    }

    private static async Task<ProgrammeVersion?> Rules(House house) => (await house.System.Do(new ShowSelfReferral.Query())).Rules;

    private static Offer Read(House house, ProgrammeVersion rules)
    {
        CultureInfo.CurrentUICulture = Languages.Danish;
        return Offer.Of(rules, house.Services.GetRequiredService<Phrasebook>());
    }

    private static void Says(string expected, IReadOnlyList<string> lines)
    {
        var parts = expected.Split('|');
        Assert.Equal(parts.Length, lines.Count);
        Assert.All(parts.Zip(lines), line => Assert.Contains(line.First, line.Second, StringComparison.Ordinal));
    }
}
