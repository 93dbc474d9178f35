using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Tests.Domain;

public class ConsentRuleTests
{
    private const ConsentPurpose Programme = ConsentPurpose.Programme;
    private const ConsentPurpose Daycare = ConsentPurpose.Daycare;

    /// <summary>Two guardians, each <c>given</c>, <c>back</c> on a day of March, <c>anew</c> after that, or <c>never</c>; from which day the purpose is stopped, 0 if it is not.</summary>
    [Theory]
    [InlineData("given", "given", "One", 0, 0)]
    [InlineData("given", "never", "One", 0, 0)]
    [InlineData("never", "never", "One", 0, 0)]
    [InlineData("back 5", "never", "One", 5, 5)]
    [InlineData("back 5", "given", "One", 0, 5)]
    [InlineData("back 5", "back 9", "One", 9, 5)]
    [InlineData("anew 5", "never", "One", 0, 0)]
    [InlineData("given", "given", "All", 0, 0)]
    [InlineData("given", "never", "All", 0, 0)]
    [InlineData("back 5", "given", "All", 5, 5)]
    [InlineData("back 5", "back 9", "All", 5, 5)]
    [InlineData("anew 5", "given", "All", 0, 0)]
    [InlineData("anew 5", "back 9", "All", 9, 9)]
    public void The_programme_stops_by_its_rule_and_sharing_when_one_takes_it_back(
        string one,
        string other,
        string by,
        int programme,
        int sharing
    )
    {
        var rule = Enum.Parse<ConsentBy>(by);
        Assert.Equal(Day(programme), ConsentRule.Stops([Guardian(one, Programme), Guardian(other, Programme)], rule).Programme);
        Assert.Equal(Day(sharing), ConsentRule.Stops([Guardian(one, Daycare), Guardian(other, Daycare)], rule).Daycare);
    }

    [Fact]
    public void One_purpose_is_taken_back_and_the_others_of_the_consent_stand()
    {
        var people = new People(
            new ChildNames("Alma", "Prøve", null),
            [Guardian("given", Programme, Daycare, ConsentPurpose.Evaluation)],
            []
        );
        var id = people.Guardians[0].Consents[0].Id;

        var (after, withdrawn) = people.Withdraw(id, A.Day("2026-03-07"), [Daycare]).Value;

        var stops = ConsentRule.Stops(after.Guardians, ConsentBy.One);
        Assert.Equal(new ConsentStops(null, A.Day("2026-03-07"), null), stops);
        Assert.NotEqual(id, withdrawn.Id);
        Assert.Equal([Programme, ConsentPurpose.Evaluation], after.Guardians[0].Consents.Single(c => c.Id == id).Purposes);
        Assert.Equal(0, after.GuardianOf(withdrawn.Id));
        Assert.Equal("request.invalid", after.Withdraw(id, A.Day("2026-03-08"), [Daycare]).Refusal!.Code);
    }

    [Fact]
    public void What_she_takes_back_ends_her_earlier_consents_to_the_same_up_to_that_day()
    {
        Consent Given(int on, params ConsentPurpose[] purposes) =>
            new(ConsentId.New(), purposes, Day(on)!.Value, null, AtRegistration: on == 2);
        var (first, latest, after) = (Given(2, Programme, Daycare), Given(5, Programme), Given(20, Programme));
        var guardian = Guardian("never");
        People Saying(params Consent[] consents) =>
            new(new ChildNames("Alma", "Prøve", null), [guardian with { Consents = consents }, Guardian("never")], []);

        var (stopped, _) = Saying(first, latest).Withdraw(latest.Id, A.Day("2026-03-07")).Value;
        Assert.Equal(new ConsentStops(A.Day("2026-03-07"), null, null), ConsentRule.Stops(stopped.Guardians, ConsentBy.One));
        Assert.Equal("consent.withdrawn", stopped.Withdraw(latest.Id, A.Day("2026-03-08")).Refusal!.Code);
        Assert.Equal(ConsentState.Given, ConsentRule.Of(stopped.Guardians[0], Daycare).State);

        var (stands, _) = Saying(first, latest, after).Withdraw(first.Id, A.Day("2026-03-07")).Value;
        Assert.Null(ConsentRule.Stops(stands.Guardians, ConsentBy.One).Programme);
        Assert.Equal(A.Day("2026-03-07"), stands.Guardians[0].Consents.Single(c => c.Id == latest.Id).WithdrawnOn);
    }

    private static Guardian Guardian(string said, params ConsentPurpose[] purposes)
    {
        var (word, day) = (
            said.Split(' ')[0],
            said.Split(' ') is [_, var d] ? Day(int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)) : null
        );
        Consent Given(int on, DateOnly? back) => new(ConsentId.New(), purposes, Day(on)!.Value, back, AtRegistration: false);
        IReadOnlyList<Consent> consents = word switch
        {
            "given" => [Given(2, null)],
            "back" => [Given(2, day)],
            "anew" => [Given(2, day), Given(20, null)],
            _ => [],
        };
        return new Guardian(word, null, null, null, false, null, consents);
    }

    private static DateOnly? Day(int day) => day == 0 ? null : new DateOnly(2026, 3, day);
}
