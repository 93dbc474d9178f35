using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Tests.Domain;

public class CustodyTests
{
    private static readonly ChildNames Child = new("Alma", "Prøve", null);

    [Fact]
    public void A_consent_stated_with_the_referral_is_to_the_programme()
    {
        var consent = Assert.Single(Stated(A.GuardianGiven("Bo Prøve", "2026-03-02")).Guardians[0].Consents);

        Assert.Equal([ConsentPurpose.Programme], consent.Purposes);
        Assert.Equal((A.Day("2026-03-02"), null, true), (consent.GivenOn, consent.WithdrawnOn, consent.AtRegistration));
    }

    [Fact]
    public void Stating_the_same_again_gives_no_second_consent()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", "2026-03-02"));

        Assert.Equal(before.Guardians[0].Consents, Restated(before, A.GuardianGiven("Bo Prøve", "2026-03-02")).Guardians[0].Consents);
    }

    [Fact]
    public void Stating_no_consent_takes_back_what_was_stated_by_mistake_but_not_what_was_given_later()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", "2026-03-02"))
            .Give(0, A.Day("2026-03-04"), [ConsentPurpose.Evaluation])
            .Value.People;

        var consent = Assert.Single(Restated(before, A.GuardianGiven("Bo Prøve")).Guardians[0].Consents);

        Assert.Equal(A.Day("2026-03-04"), consent.GivenOn);
    }

    [Fact]
    public void A_withdrawn_consent_is_not_given_again_by_stating_it_again()
    {
        var given = Stated(A.GuardianGiven("Bo Prøve", "2026-03-02"));
        var before = given.Withdraw(given.Guardians[0].Consents[0].Id, A.Day("2026-03-05")).Value.People;

        var after = Restated(before, A.GuardianGiven("Bo Prøve", "2026-03-02"));

        Assert.Equal(A.Day("2026-03-05"), Assert.Single(after.Guardians[0].Consents).WithdrawnOn);
    }

    [Theory]
    [InlineData("Eva Prøve Jensen", true)]
    [InlineData("eva prøve", true)]
    [InlineData("Ida Prøve", false)]
    public void The_mask_stands_for_her_own_address_and_never_for_that_of_one_with_her_surname(string now, bool stands)
    {
        var before = Stated(A.GuardianGiven("Eva Prøve", null, "Hemmelighedsvej 77", isProtected: true));

        var restated = Custody.Restate(before, Child, [A.GuardianGiven(now, null, Custody.Mask, isProtected: true)]);

        Assert.Equal(stands ? null : "request.invalid", restated.Refusal?.Code);
        Assert.True(!stands || restated.Value.Guardians[0].Address == "Hemmelighedsvej 77");
    }

    [Fact]
    public void Consents_follow_the_person_when_guardians_change_places()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve"), A.GuardianGiven("Eva Prøve"))
            .Give(1, A.Day("2026-03-04"), [ConsentPurpose.Programme])
            .Value.People;

        var after = Restated(before, A.GuardianGiven("eva  prøve"), A.GuardianGiven("Bo Prøve"));

        Assert.Equal([0, 1], after.Guardians.Select(g => g.Consents.Count).Order());
        Assert.Single(after.Guardians[0].Consents);
    }

    [Fact]
    public void A_misspelt_name_set_right_keeps_its_consents()
    {
        var before = Stated(A.GuardianGiven("Bo Prvøe")).Give(0, A.Day("2026-03-04"), [ConsentPurpose.Programme]).Value.People;

        Assert.Single(Restated(before, A.GuardianGiven("Bo Prøve")).Guardians[0].Consents);
    }

    [Fact]
    public void Another_person_in_the_same_place_inherits_no_consent_and_the_one_who_left_is_remembered()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve")).Give(0, A.Day("2026-03-04"), [ConsentPurpose.Programme]).Value.People;

        var after = Restated(before, A.GuardianGiven("Eva Eksempel"));

        Assert.Empty(after.Guardians[0].Consents);
        Assert.Equal("Bo Prøve", Assert.Single(after.Former).Name);
    }

    [Fact]
    public void The_mask_sent_back_means_the_address_as_it_was()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", address: "Prøvevej 1", isProtected: true));

        Assert.Equal(
            "Prøvevej 1",
            Restated(before, A.GuardianGiven("Bo Prøve", address: Custody.Mask, isProtected: true)).Guardians[0].Address
        );
        Assert.Null(Restated(before, A.GuardianGiven("Bo Prøve", isProtected: true)).Guardians[0].Address);
    }

    [Fact]
    public void A_protected_address_is_not_laid_open_by_taking_the_protection_away()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", address: "Prøvevej 1", isProtected: true));

        var refusal = Custody.Restate(before, Child, [A.GuardianGiven("Bo Prøve", address: Custody.Mask)]).Refusal;

        Assert.Equal("guardians[0].address", Assert.Single(refusal!.Fields).Field);
    }

    [Theory]
    [InlineData("Eva Eksempel", true)]
    [InlineData("Eva Eksempel", false)]
    public void The_mask_stands_for_nobodys_address_where_the_name_is_new(string name, bool isProtected)
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", address: "Prøvevej 1", isProtected: true));
        var now = A.GuardianGiven(name, address: Custody.Mask, isProtected: isProtected);

        foreach (var people in (People[])[before, People.Nobody])
        {
            var fault = Assert.Single(Custody.Restate(people, Child, [now]).Refusal!.Fields);
            Assert.Equal(("guardians[0].address", "referral.address-masked"), (fault.Field, fault.Code));
        }
    }

    [Fact]
    public void The_mask_stands_for_no_address_that_was_never_protected()
    {
        var before = Stated(A.GuardianGiven("Bo Prøve", address: "Prøvevej 1"));

        Assert.NotNull(Custody.Restate(before, Child, [A.GuardianGiven("Bo Prøve", address: Custody.Mask, isProtected: true)]).Refusal);
    }

    [Fact]
    public void A_consent_is_withdrawn_once_and_not_before_it_was_given()
    {
        var people = Stated(A.GuardianGiven("Bo Prøve", "2026-03-02"));
        var id = people.Guardians[0].Consents[0].Id;

        Assert.Equal("field.before", people.Withdraw(id, A.Day("2026-03-01")).Refusal!.Fields[0].Code);
        var withdrawn = people.Withdraw(id, A.Day("2026-03-02")).Value.People;
        Assert.Equal("consent.withdrawn", withdrawn.Withdraw(id, A.Day("2026-03-03")).Refusal!.Code);
        Assert.Equal("record.not-found", people.Withdraw(ConsentId.New(), A.Day("2026-03-03")).Refusal!.Code);
    }

    private static People Stated(params GuardianAsGiven[] guardians) => Restated(People.Nobody, guardians);

    private static People Restated(People before, params GuardianAsGiven[] guardians) => Custody.Restate(before, Child, guardians).Value;
}
