using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class CataloguesTests
{
    private static readonly Catalogues All = new(A.Texts);

    [Theory]
    [InlineData("ishoej", "child:IB1,IB2,IB3,IB4,IB5,IB6 parents:IF1,IF2,IF3,IF4", "A1")]
    [InlineData(
        "national",
        "expectantParents:KF1,KF2,KF3,KF4,KF5 parents:F1,F2,F3,F4,F5,F6,F7,F8,F9,F10,F11 child:B1,B2,B3,B4,B5,B6,B7,B8",
        "N3"
    )]
    public void The_factors_are_those_of_the_document(string key, string factors, string source)
    {
        var catalogue = All.Of(key);

        Assert.Equal(factors, Grouped(catalogue.RiskFactors));
        Assert.All(catalogue.RiskFactors, f => Assert.Equal(source, f.Source));
    }

    [Theory]
    [InlineData("ishoej")]
    [InlineData("national")]
    public void Three_criteria_and_fifteen_techniques_stand_under_every_programme(string key)
    {
        var catalogue = All.Of(key);

        Assert.Equal(
            [("lowComplexity", "N2"), ("delimited", "N2"), ("ownResources", "N2")],
            catalogue.Criteria.Select(c => (c.Code, c.Source))
        );
        Assert.Equal("home:T1,T2,T3,T4,T5,T6 child:T7,T8,T9,T10,T11,T12 daycare:T13,T14,T15", Grouped(catalogue.Techniques));
        Assert.All(catalogue.Techniques, t => Assert.Equal("N4", t.Source));
    }

    [Fact]
    public void Every_label_is_said_once_in_each_language()
    {
        var labels = Catalogues
            .Keys.SelectMany(k => All.Of(k).RiskFactors.Concat(All.Of(k).Techniques))
            .DistinctBy(i => i.Code)
            .Select(i => i.Label)
            .ToList();

        Assert.Equal(49, labels.Count);
        Assert.Equal(49, labels.Select(l => l.Da).Distinct().Count());
        Assert.Equal(49, labels.Select(l => l.En).Distinct().Count());
        Assert.Equal("Svært at trøste", All.Of("national").RiskFactors.Single(f => f.Code == "B3").Label.Da);
    }

    private static string Grouped(IEnumerable<CatalogueItem> items) =>
        string.Join(' ', items.GroupBy(i => i.Group).Select(g => $"{g.Key}:{string.Join(',', g.Select(i => i.Code))}"));
}
