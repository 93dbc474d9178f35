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
        "0–24 måneder N1|Ja, fra 12 uger før termin N1|Kræves ikke N13|Kræves ikke N7|Kræves ikke N2|Ingen grænse N5|Højst 30 uger, pauser lagt til egen-regel|Intet booster-besøg N5|Én forældremyndighedsindehaver N8"
    )]
    [InlineData(
        "kbh-fleks",
        """{"consentBy":"all","target":{"prenatal":true}}""",
        "0–83 måneder K1|Ja, hele graviditeten egen-regel|Kræves ikke K1|Kræves ikke K2|Kræves ikke K1|Ingen besøg: en bevilling i stedet K2|Ingen grænse K2|Intet booster-besøg K2|Alle forældremyndighedsindehavere egen-regel"
    )]
    [InlineData(
        "tois-2018",
        """{"course":{"maxWeeks":52,"pauseExtendsLimit":false}}""",
        "0–83 måneder A1|Nej A1|Skal have plads A1|Skal kende hinanden A2|Skal være i gang A2|Højst 10, startmødet talt med A5|Højst 52 uger egen-regel|14–28 dage efter sidste besøg A7|Én forældremyndighedsindehaver A4"
    )]
    public void Every_rule_is_said_with_its_source(string key, string? overrides, string words)
    {
        var v = A.Draft(key, overrides).Value;

        var said = new RuleWords(A.Texts).Of(v.Target, v.Course, v.ConsentBy, v.Catalogue, v.OpensCourse, v.Sources);

        Assert.Equal(words, string.Join('|', said.SkipLast(1).Select(r => $"{r.Text} {r.Anchor}")));
        Assert.Null(said[^1].Source);
    }
}
