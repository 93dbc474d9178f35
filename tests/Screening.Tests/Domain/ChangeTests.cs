using BarnetIMidten.Screenings.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Screening.Tests.Domain;

public sealed class ChangeTests
{
    private static readonly Observed Before = A.Screening("B1", "B2") with
    {
        ProtectiveFactors = ["Far har orlov"],
        ParentPerspective = "Trætte",
    };

    private static readonly Dictionary<string, (Observed After, string Changes)> OneThing = new()
    {
        ["nothing"] = (Before, ""),
        ["factor gone"] = (
            A.Screening("B1") with
            {
                ProtectiveFactors = ["Far har orlov"],
                ParentPerspective = "Trætte",
            },
            "RiskFactor B2: set B2 > -"
        ),
        ["factor come"] = (Before with { RiskFactors = [.. Before.RiskFactors, new SeenFactor("B3", "ny")] }, "RiskFactor B3: - > ny"),
        ["factor come without words"] = (
            Before with
            {
                RiskFactors = [.. Before.RiskFactors, new SeenFactor("B3", " ")],
            },
            "RiskFactor B3: - > "
        ),
        ["other words"] = (
            Before with
            {
                RiskFactors = [Before.RiskFactors[0], new SeenFactor("B2", "andet")],
            },
            "Observation B2: set B2 > andet"
        ),
        ["words gone"] = (Before with { RiskFactors = [Before.RiskFactors[0], new SeenFactor("B2", "")] }, "Observation B2: set B2 > -"),
        ["another order"] = (Before with { RiskFactors = [.. Before.RiskFactors.Reverse()] }, ""),
        ["protective"] = (Before with { ProtectiveFactors = ["Mormor"] }, "Protective : Far har orlov > -, Protective : - > Mormor"),
        ["simple"] = (Before with { Criteria = new Criteria(false, true, true) }, "LowComplexity : True > False"),
        ["delimited"] = (Before with { Criteria = new Criteria(true, false, true) }, "Delimited : True > False"),
        ["resources"] = (Before with { Criteria = new Criteria(true, true, false) }, "OwnResources : True > False"),
        ["support"] = (Before with { SpecialSupportSuspected = true }, "SpecialSupport : False > True"),
        ["parents"] = (Before with { ParentPerspective = " " }, "ParentPerspective : Trætte > -"),
        ["day"] = (Before with { ScreenedOn = Before.ScreenedOn.AddDays(1) }, "ScreenedOn : 2026-03-05 > 2026-03-06"),
    };

    public static TheoryData<string> Things => [.. OneThing.Keys];

    private static Gen<Observed> AnyObserved =>
        from seen in Gen.SubListOf<string>("B1", "B2", "B3")
        from words in Gen.Elements(null, "", "få ord", "flere ord")
        from carries in Gen.SubListOf<string>("Far", "Mormor")
        from suspected in Gen.Elements(true, false)
        select new Observed(
            A.ReceivedOn,
            [.. seen.Select(c => new SeenFactor(c, words))],
            [.. carries],
            new Criteria(true, !suspected, true),
            suspected,
            words
        );

    [Theory]
    [MemberData(nameof(Things))]
    public void It_says_what_is_otherwise_and_nothing_else(string thing) =>
        Assert.Equal(OneThing[thing].Changes, string.Join(", ", Change.Between(Before, OneThing[thing].After).Select(Said)));

    [Fact]
    public void Read_backwards_it_is_the_same_changes_turned_round() =>
        Prop.ForAll(
                AnyObserved.Two().ToArbitrary(),
                two =>
                {
                    var there = Change.Between(two.Item1, two.Item2).Select(c => (c.Topic, c.Code, c.Before, c.After)).ToHashSet();
                    var back = Change.Between(two.Item2, two.Item1).Select(c => (c.Topic, c.Code, Before: c.After, After: c.Before));
                    return there.SetEquals(back) && !Change.Between(two.Item1, two.Item1).Any();
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Said(Change change) => $"{change.Topic} {change.Code}: {Word(change.Before)} > {Word(change.After)}";

    private static string Word(object? value) =>
        value switch
        {
            null => "-",
            DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => $"{value}",
        };
}
