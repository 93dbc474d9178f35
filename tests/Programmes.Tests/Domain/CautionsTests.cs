using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class CautionsTests
{
    [Theory]
    [InlineData("ishoej-0-6", null, "")]
    [InlineData("national-1000-days", null, "")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":30,"boosterEarliestDays":21,"boosterLatestDays":35}}""", "")]
    [InlineData("national-1000-days", """{"target":{"minAgeMonths":6}}""", "age-gap")]
    [InlineData("national-1000-days", """{"target":{"daycareRequired":true}}""", "unborn-daycare")]
    [InlineData("national-1000-days", """{"target":{"acquaintanceRequired":true}}""", "unborn-acquainted")]
    [InlineData("national-1000-days", """{"target":{"supportCourseRequired":true}}""", "unborn-support")]
    [InlineData("national-1000-days", """{"catalogue":"ishoej"}""", "unborn-catalogue")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":null},"reminderDays":7}""", "reminder-of-nothing")]
    [InlineData("kbh-fleks", """{"target":{"prenatal":true}}""", "unborn-catalogue")]
    public void What_is_seldom_meant_is_said_and_not_refused(string key, string? overrides, string cautions)
    {
        var version = A.Draft(key, overrides).Value;

        var said = Cautions.Of(version, new Catalogues(A.Texts).Of(version.Catalogue));

        Assert.Equal(cautions, string.Join(' ', said.Select(c => c.Code.Replace("programme.caution.", "", StringComparison.Ordinal))));
        Assert.All(said, c => Assert.All(c.Fields, f => Assert.True(RuleFields.Knows(f), f)));
    }
}
