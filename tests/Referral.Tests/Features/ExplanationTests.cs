using System.Globalization;
using System.Text.Json;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Referrals.Tests.Features;

public sealed partial class ExplanationTests
{
    /// <summary>Families of every kind, received over twelve years, screened or not, decided by the rule or against it: what is said of each is said again
    /// word for word when the rules have changed and years have gone, and agrees with what was kept when the case was judged.</summary>
    [Fact]
    public async Task Many_cases_are_explained_in_the_same_words_years_later_under_other_rules()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2015-01-01");
        var random = new Random(7);
        var told = new Dictionary<ReferralId, (string Da, string En)>();
        for (var n = 0; n < 80; n++)
        {
            var referral = await Case(house, random, n);
            var explained = await Explain(house, referral);
            Agrees(await house.Lead.Reads(referral), explained);
            told[referral] = await InBoth(house, referral);
        }

        await house.System.Do(new NewRules.Command("kbh-fleks", A.Day("2016-01-01")));
        await house.System.Do(new NewRules.Command("national-1000-days", A.Day("2024-01-01")));
        house.Clock.Today = A.Day("2031-07-01");

        foreach (var (referral, words) in told)
        {
            Assert.Equal(words, await InBoth(house, referral));
        }

        Assert.True(told.Values.Distinct().Count() > 40);
    }

    [Theory]
    [InlineData("2023-12-31", "serviceloven § 11, stk. 3", "Fra 1. jan. 2024 står reglen i barnets lov § 30.")]
    [InlineData("2024-01-01", "barnets lov § 30", null)]
    public async Task A_case_cites_the_law_of_its_day_and_says_where_a_repealed_rule_stands_now(string decided, string cited, string? now)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2018-01-01");
        var referral = await house.Lead.Registers(A.Referral("2023-12-01").With(A.Guardian("Bo Prøve", "2023-12-01")));
        await house.Lead.Screens(referral, on: "2023-12-05");
        await house.Lead.Do(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id) with { DecidedOn = A.Day(decided) }));

        var law = (await Explain(house, referral.Id)).Laws[0];

        Assert.Equal((Provision.EarlyPrevention, cited, now), (law.Provision, law.Citation, law.Now));
        Assert.Contains(cited, law.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_in_the_home_is_not_repeated_and_the_leads_own_reason_is()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Registers(A.Referral());
        await house.Lead.Screens(referral);
        await house.Lead.Do(
            new DecideReferral.Command(
                referral.Id,
                new DecideReferral.Body(DecisionOutcome.Decline, A.Day("2026-03-09"), "I har valgt at vente til efter ferien.", null, null)
            )
        );

        var (da, en) = await InBoth(house, referral.Id);

        Assert.Contains("I har valgt at vente til efter ferien.", da, StringComparison.Ordinal);
        Assert.Contains("Reglerne pegede på at tilbyde et forløb. Lederen vurderede", da, StringComparison.Ordinal);
        Assert.Contains("The rules pointed to offering a course.", en, StringComparison.Ordinal);
        Assert.DoesNotContain("Set ved legen", da, StringComparison.Ordinal);
        Assert.DoesNotContain("IB2", da, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Prøve", da, StringComparison.Ordinal);
        Assert.DoesNotContain("score", da + en, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_rule_of_the_version_stands_with_its_source()
    {
        await using var house = await House.WithMunicipality("national-1000-days");
        var referral = await house.Lead.Registers(A.Referral());

        var rules = (await Explain(house, referral.Id)).Rules;

        Assert.Equal(("national-1000-days", A.Day("2018-01-01")), (rules.Key, rules.EffectiveFrom));
        Assert.Equal(["N1", "N1", "N13", "N7", "N5", "N5", "N5", "N8", "N3"], rules.Items.Select(r => r.Source).OfType<string>());
    }

    [Fact]
    public async Task A_case_taken_over_says_so_and_not_what_nobody_knows()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Lead.Do(GivenReferral.On("2026-03-02"));
        await house.Lead.Do(new GivenScreening.Command(referral, A.Day("2026-03-05"), ["IB2"], []));
        await house.Lead.Do(new GivenDecision.Command(referral, DecisionOutcome.Accept, A.Day("2026-03-09"), house.Pedagogue.Id));

        var (da, en) = await InBoth(house, referral);

        Assert.Contains("overtaget fra et tidligere register", da, StringComparison.Ordinal);
        Assert.Contains("taken over from an earlier register", en, StringComparison.Ordinal);
        Assert.Contains("Barnets alder, da henvisningen blev modtaget: 2 år.", da, StringComparison.Ordinal);
        Assert.DoesNotContain("besluttede den faglige leder", da, StringComparison.Ordinal);
        Assert.DoesNotContain("skrev pædagogen", da, StringComparison.Ordinal);
        Assert.DoesNotContain("Der er ikke tegn på", da, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_course_is_opened_no_course_is_spoken_of()
    {
        await using var house = await House.WithMunicipality("kbh-fleks");
        var referral = await house.Lead.Registers(A.Referral());
        await house.Lead.Screens(referral);
        await house.Lead.Do(
            new DecideReferral.Command(
                referral.Id,
                new DecideReferral.Body(DecisionOutcome.Decline, A.Day("2026-03-09"), "I har valgt at vente.", null, null)
            )
        );

        var sections = (await Explain(house, referral.Id)).Sections;

        Assert.DoesNotContain(
            "forløb",
            string.Join(' ', sections.SelectMany(s => s.Sentences).Select(s => s.Text)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_course_that_was_moved_is_told_with_its_day_and_its_rules()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2018-01-01");
        var referral = await house.Lead.Registers(A.Referral());
        await house.Lead.Screens(referral);
        var course = (await house.Lead.Do(new DecideReferral.Command(referral.Id, A.Accept(house.Pedagogue.Id)))).CourseId!.Value;
        Assert.DoesNotContain("gik forløbet over", (await InBoth(house, referral.Id)).Da, StringComparison.Ordinal);

        var national = await house.System.Do(new NewRules.Command("national-1000-days", A.Day("2026-04-01")));
        var body = new MoveCourse.Body(national, "Familien har brug for flere besøg.", A.Day("2026-05-20"));
        await house.Lead.Do(new MoveCourse.Command(course, body));

        Assert.Contains(
            "gik forløbet over til reglerne i Den nationale model for hjemmepædagogisk indsats (fra 1. apr. 2026)",
            (await InBoth(house, referral.Id)).Da,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_for_the_lead_and_for_the_pedagogue_whose_case_it_is()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Pedagogue.Registers(A.Referral());

        Assert.Equal(referral.Number, (await house.Pedagogue.Do(new ReadExplanation.Query(referral.Id))).Number);
        Assert.Equal(Refusal.NotFound.Code, await house.OtherPedagogue.Refused(new ReadExplanation.Query(referral.Id)));
        Assert.Equal(Refusal.NotFound.Code, await house.Lead.Refused(new ReadExplanation.Query(ReferralId.New())));
        foreach (var other in new[] { house.Administrator, house.Controller, house.Observer })
        {
            Assert.Equal(Refusal.Forbidden.Code, await other.Refused(new ReadExplanation.Query(referral.Id)));
        }
    }

    private static Task<ExplanationAnswer> Explain(House house, ReferralId id) => house.Lead.Do(new ReadExplanation.Query(id));

    private static async Task<(string Da, string En)> InBoth(House house, ReferralId id) =>
        (await In(Languages.Danish, house, id), await In(Languages.English, house, id));

    private static async Task<string> In(CultureInfo language, House house, ReferralId id)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
            return JsonSerializer.Serialize(await Explain(house, id), KeptJson.Options);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
