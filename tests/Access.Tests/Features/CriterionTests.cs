using BarnetIMidten.Access.Features;

namespace BarnetIMidten.Access.Tests.Features;

/// <summary>Which criteria of the log an administrator may read. What is not known to be harmless may be a name.</summary>
public sealed class CriterionTests
{
    [Theory]
    [InlineData("q=2026-0001", true)]
    [InlineData("number=2026-0001", true)]
    [InlineData("state=waiting", true)]
    [InlineData("state=Alma Prøve", false)]
    [InlineData("status=received; from=2026-03-02; to=2026-03-31", true)]
    [InlineData("pedagogueId=0199d1c2b3a4758697a8b9cadbecfd0e; due=overdue; sort=waiting", true)]
    [InlineData("2026-05-18/2026-05-24 corps", true)]
    [InlineData("2026-05-18/2026-05-24 0199d1c2b3a4758697a8b9cadbecfd0e", true)]
    [InlineData("year=2016", true)]
    [InlineData("purpose=daycare; state=withdrawn", true)]
    [InlineData("year=Alma", false)]
    [InlineData("purpose=Alma Prøve", false)]
    [InlineData("q=Alma", false)]
    [InlineData("q=010523-1234", false)]
    [InlineData("q=2026-0001 Alma", false)]
    [InlineData("status=received; q=Alma", false)]
    [InlineData("number=Alma Prøve", false)]
    [InlineData("status=Alma Prøve", false)]
    [InlineData("pedagogueId=Mette", false)]
    [InlineData("alma prøve 2023-05-14", false)]
    public void One_of_numbers_days_ids_and_words_alone_is_shown(string criterion, bool shown) =>
        Assert.Equal(shown, UseShown.IsNameless(criterion));
}
