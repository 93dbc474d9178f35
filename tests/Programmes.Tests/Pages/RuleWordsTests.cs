using BarnetIMidten.Programmes.Pages.Programme;

namespace BarnetIMidten.Programmes.Tests.Pages;

public sealed class RuleWordsTests
{
    [Theory]
    [InlineData(
        "ishoej-0-6",
        null,
        "0–83 måneder A1|Nej A1|Skal have plads A1|Skal kende hinanden A2|Kræves ikke A2|Højst 10, startmødet talt med A5|Ingen grænse A5|14–28 dage efter sidste besøg A7|Én forældremyndighedsindehaver A4"
    )]
    [InlineData(
        "national-1000-days",
        """{"course":{"maxWeeks":30}}""",
        "0–24 måneder N1|Ja, fra 12 uger før termin N1|Kræves ikke N13|Kræves ikke N7|Kræves ikke |Ingen grænse N5|Højst 30 uger, pauser lagt til egen-regel|Intet booster-besøg N5|Én forældremyndighedsindehaver N8"
    )]
    [InlineData(
        "kbh-fleks",
        """{"consentBy":"all","target":{"prenatal":true}}""",
        "0–83 måneder K1|Ja, hele graviditeten egen-regel|Kræves ikke |Kræves ikke |Kræves ikke |Ingen besøg: en bevilling i stedet K2|Ingen grænse K2|Intet booster-besøg K2|Alle forældremyndighedsindehavere egen-regel"
    )]
    [InlineData(
        "tois-2018",
        """{"course":{"maxWeeks":52,"pauseExtendsLimit":false}}""",
        "0–83 måneder A1|Nej A1|Skal have plads A1|Skal kende hinanden A2|Skal være i gang A2|Højst 10, startmødet talt med A5|Højst 52 uger egen-regel|14–28 dage efter sidste besøg A7|Én forældremyndighedsindehaver A4"
    )]
    public void Every_rule_is_said_with_its_source(string key, string? overrides, string words)
    {
        var v = A.Draft(key, overrides).Value;

        var said = new RuleWords(A.Texts).Of(v);

        Assert.Equal(words, string.Join('|', said.SkipLast(2).Select(r => $"{r.Text} {r.Anchor}")));
        Assert.Null(said[^1].Source);
        Assert.Equal(said.SkipLast(1).Where(r => r.Source is null), said.Where(r => r.IsSilent));
    }

    [Theory]
    [InlineData("ishoej-0-6", null, "A1")]
    [InlineData("national-1000-days", null, "N3")]
    [InlineData("ishoej-0-6", """{"catalogue":"national"}""", "egen-regel")]
    public void What_can_be_seen_has_a_source_too_also_in_versions_stored_before_it_was_told(string key, string? overrides, string anchor)
    {
        var version = A.Draft(key, overrides).Value;
        var before = version with { Sources = version.Sources with { Catalogue = null } };

        Assert.Equal(anchor, new RuleWords(A.Texts).Of(version)[^2].Anchor);
        Assert.Equal(version.Catalogue == "ishoej" ? "A1" : "N3", new RuleWords(A.Texts).Of(before)[^2].Anchor);
    }

    [Theory]
    [InlineData("national-1000-days", null, "14 dage før forløbets sidste dag ")]
    [InlineData("national-1000-days", """{"reminderDays":21}""", "21 dage før forløbets sidste dag egen-regel")]
    [InlineData("ishoej-0-6", null, "Ingen: forløb har ingen sidste dag ")]
    public void When_the_lead_is_reminded_is_said_too(string key, string? overrides, string words)
    {
        var said = new RuleWords(A.Texts).Of(A.Draft(key, overrides).Value)[^1];

        Assert.Equal(words, $"{said.Text} {said.Anchor}");
    }
}
