using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class AdmissionTests
{
    private static readonly AdmissionRules Rules = new(
        new Dictionary<string, Role>(StringComparer.Ordinal)
        {
            ["leder"] = Role.Lead,
            ["chef"] = Role.Lead,
            ["medarbejder"] = Role.Pedagogue,
        },
        ["Substantial", "High"],
        "0183"
    );

    [Theory]
    [InlineData("leder", "Substantial", "0183", Role.Lead, null)]
    [InlineData("medarbejder", "High", "0183", Role.Pedagogue, null)]
    [InlineData("vicevært medarbejder", "High", "0183", Role.Pedagogue, null)]
    [InlineData("leder chef", "High", "0183", Role.Lead, null)]
    [InlineData("leder medarbejder", "High", "0183", null, "oidc.roles")]
    [InlineData("Leder", "High", "0183", null, "oidc.role")]
    [InlineData("", "High", "0183", null, "oidc.role")]
    [InlineData("leder", "Low", "0183", null, "oidc.assurance")]
    [InlineData("leder", "", "0183", null, "oidc.assurance")]
    [InlineData("leder", "Low High", "0183", null, "oidc.assurance")]
    [InlineData("leder", "High", "0259", null, "oidc.municipality")]
    [InlineData("leder", "High", "", null, "oidc.municipality")]
    [InlineData("leder", "High", "0259 0183", Role.Lead, null)]
    public void What_is_stated_gives_a_role_and_what_is_not_gives_none(
        string roles,
        string levels,
        string municipalities,
        Role? role,
        string? refusal
    ) => Assert.Equal((role, refusal), Admission.Of(new Asserted(Words(roles), Words(levels), Words(municipalities)), Rules));

    [Fact]
    public void A_provider_of_one_municipality_need_not_say_which() =>
        Assert.Equal((Role.Lead, null), Admission.Of(new Asserted(["leder"], ["High"], []), Rules with { Municipality = null }));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
