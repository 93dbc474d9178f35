using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Pages.Programme;

namespace BarnetIMidten.Programmes.Tests.Pages;

public sealed class VersionFormTests
{
    /// <summary>One rule of two fields has one place for a reason: what was said of either stands in it.</summary>
    [Fact]
    public void What_was_said_of_each_field_is_still_there_when_the_form_is_saved_untouched()
    {
        var drafted = A.Body("national-1000-days", "2026-12-01", """{"course":{"maxWeeks":30,"pauseExtendsLimit":false}}""") with
        {
            Reasons = new Dictionary<string, string?> { ["course.maxWeeks"] = "A", ["course.pauseExtendsLimit"] = "B" },
        };
        var from = BaseProgrammes.Find(drafted.Base)!;

        var saved = VersionForm.Of(from, drafted).ToBody();
        var again = VersionForm.Of(from, saved).ToBody();

        Assert.Equal("A B", saved.Reasons!["course.maxWeeks"]);
        Assert.Equal("A B", saved.Reasons["course.pauseExtendsLimit"]);
        Assert.Equal(saved.Reasons, again.Reasons);
    }
}
