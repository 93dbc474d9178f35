using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Tests.Domain;

public sealed class HouseholdTests
{
    [Theory]
    [InlineData("Bo Prøve", "+4512345678", "Bo Prøve", "12 34 56 78", "a+b")]
    [InlineData("Bo Prøve", "12345678", "BO  PRØVE", "0045 12345678", "a+b")]
    [InlineData("Bo Aagaard", "12345678", "Bo Ågård", "12345678", "a+b")]
    [InlineData("Bo Prøve", "12345678", "Bo Proeve", "12345678", "a+b")]
    [InlineData("Bo Prøve", "12345678", "Bo Prøve", "12345679", "")]
    [InlineData("Bo Prøve", "12345678", "Eva Prøve", "12345678", "")]
    [InlineData("Bo Prøve", null, "Bo Prøve", null, "")]
    [InlineData("Bo Prøve", "112", "Bo Prøve", "112", "")]
    public void A_guardian_of_the_same_name_and_phone_makes_one_home(
        string name,
        string? phone,
        string otherName,
        string? otherPhone,
        string expected
    ) => Assert.Equal(expected, Homes(("a", [Guardian(name, phone)]), ("b", [Guardian(otherName, otherPhone)])));

    [Theory]
    [InlineData("Solvej 1, 2. th", "solvej 1 2.th.", "a+b")]
    [InlineData("Solvej 1, 1. th", "Solvej 1. th", "")]
    [InlineData("Ishøj", "Ishøj", "")]
    [InlineData("Solvej 1", "Solvej 11", "")]
    [InlineData("Solvej 12B, 2635 Ishøj", "Solvej 12b 2635 Ishøj", "a+b")]
    [InlineData("Solvej 112B", "Solvej 112b", "a+b")]
    [InlineData("Ishøj Bygade, 2635 Ishøj", "Ishøj Bygade, 2635 Ishøj", "")]
    public void So_does_the_same_house_with_the_same_surname(string address, string other, string expected) =>
        Assert.Equal(expected, Homes(("a", [Guardian("Bo", address: address)]), ("b", [Guardian("Eva", address: other)])));

    [Theory]
    [InlineData("Bo Prøve", "Eva Øvelse", "")]
    [InlineData("Bo Prøve", "Eva Proeve", "a+b")]
    public void A_block_of_flats_is_no_home(string name, string other, string expected) =>
        Assert.Equal(
            expected,
            Together(
                ("a", new ChildNames("Alma", "Prøve", null), [Guardian(name, address: "Solvej 1")]),
                ("b", new ChildNames("Otto", "Øvelse", null), [Guardian(other, address: "Solvej 1")])
            )
        );

    [Theory]
    [InlineData(false, false, "a+b")]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    [InlineData(true, true, "")]
    public void A_protected_address_is_told_by_no_grouping(bool first, bool second, string expected) =>
        Assert.Equal(
            expected,
            Homes(
                ("a", [Guardian("Bo", address: "Solvej 1", isProtected: first)]),
                ("b", [Guardian("Eva", address: "Solvej 1", isProtected: second)])
            )
        );

    [Theory]
    [InlineData(true, true, "a+b")]
    [InlineData(true, false, "")]
    public void A_guardian_who_is_protected_in_one_case_only_joins_it_to_no_other(bool first, bool second, string expected) =>
        Assert.Equal(
            expected,
            Homes(("a", [Guardian("Bo", "12345678", "Solvej 1", first)]), ("b", [Guardian("Bo", "12345678", "Solvej 1", second)]))
        );

    [Fact]
    public void Of_parents_who_live_apart_a_child_stands_in_one_home_only_and_the_other_is_no_bridge() =>
        Assert.Equal(
            "a+b",
            Homes(
                ("a", [Guardian("Mor", "11111111"), Guardian("Far", "22222222")]),
                ("b", [Guardian("Mor", "11111111"), Guardian("Anden far", "33333333")]),
                ("c", [Guardian("Far", "22222222")])
            )
        );

    [Fact]
    public void The_larger_home_comes_first_and_two_homes_stand_apart() =>
        Assert.Equal(
            "b+c+d a+e",
            Homes(
                ("a", [Guardian("Ina", "11111111")]),
                ("b", [Guardian("Mor", "22222222")]),
                ("c", [Guardian("Mor", "22222222")]),
                ("d", [Guardian("Mor", "22222222")]),
                ("e", [Guardian("Ina", "11111111")])
            )
        );

    [Fact]
    public void A_guardian_who_stands_twice_in_one_case_is_no_sibling() =>
        Assert.Equal("", Homes(("a", [Guardian("Bo", "12345678"), Guardian("Bo", "12345678")])));

    private static string Homes(params (string Id, Guardian[] Guardians)[] families) =>
        Together([.. families.Select(f => (f.Id, new ChildNames(f.Id, "Prøve", null), f.Guardians))]);

    private static string Together(params (string Id, ChildNames Child, Guardian[] Guardians)[] families) =>
        string.Join(
            ' ',
            Household.Of([.. families.Select(f => (f.Id, new People(f.Child, f.Guardians, [])))]).Select(h => string.Join('+', h))
        );

    private static Guardian Guardian(string name, string? phone = null, string? address = null, bool isProtected = false) =>
        new(name, phone, null, address, isProtected, "da", []);
}
