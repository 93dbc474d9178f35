using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("Æble Øst Ågård", "aeble oest aagaard")]
    [InlineData("A\u030Ase", "aase")]
    [InlineData("Aase", "aase")]
    [InlineData("Ǽ Ǿ Ǻ", "ae oe aa")]
    [InlineData("José Müller Björn Martinů", "jose muller bjorn martinu")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("IŞIK ışık İpek", "isik isik ipek")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Þór Straße", "thor strasse")]
    [InlineData("Йорданка", "йорданка")]
    [InlineData("فاطمة أَحمد", "فاطمة أَحمد")]
    [InlineData("O'Brien-Ægidius 2.", "o'brien-aegidius 2.")]
    [InlineData("", "")]
    public void Names_fold_to_one_spelling(string name, string folded) =>
        Assert.Equal(folded, NameFolding.Fold(name), StringComparer.Ordinal);

    [Theory]
    [InlineData("Alma Prøve", "alma|proeve")]
    [InlineData("  Alma,  Prøve; ", "alma|proeve")]
    [InlineData("Anne-Marie Åse-Bo", "anne|marie|aase|bo")]
    [InlineData("Bo Bo BO", "bo")]
    [InlineData("Åge Aage", "aage")]
    [InlineData("D'Angelo", "d|angelo")]
    [InlineData("Christian 10.", "christian|10")]
    [InlineData("أَحمد", "أَحمد")]
    [InlineData(" - ", "")]
    public void Words_are_whole_folded_and_distinct(string name, string words) =>
        Assert.Equal(words, string.Join('|', NameFolding.Words(name)), StringComparer.Ordinal);

    // As a fact: an attribute is kept as UTF-8, which has no lone surrogate.
    [Fact]
    public void A_broken_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", NameFolding.Fold("a\uD800b"), StringComparer.Ordinal);

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
                text => string.Equals(NameFolding.Fold(NameFolding.Fold(text)), NameFolding.Fold(text), StringComparison.Ordinal)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Letter_case_and_composition_make_no_difference()
    {
        var letters = Gen.Elements("æøåÆØÅéöüłıİşğżabcxyzأيйñ -".ToCharArray());
        var names = letters.ListOf().Select(each => new string([.. each]));

        Prop.ForAll(
                names.ToArbitrary(),
                name =>
                    new[] { name.ToLowerInvariant(), name.Normalize(System.Text.NormalizationForm.FormD) }.All(variant =>
                        NameFolding.Words(variant).SequenceEqual(NameFolding.Words(name), StringComparer.Ordinal)
                    )
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Searching_a_hyphenated_name_finds_it_written_with_a_blank() =>
        Assert.Equal(NameFolding.Words("Anne Marie"), NameFolding.Words("Anne-Marie"));
}
