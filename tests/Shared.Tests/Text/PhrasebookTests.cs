using System.Globalization;
using BarnetIMidten.Shared.Tests.Toy;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Tests.Text;

public sealed class PhrasebookTests
{
    private static readonly Phrasebook Texts = new([typeof(ToyDb).Assembly]);
    private static readonly Dictionary<string, string> One = new() { ["a.one"] = "en" };

    [Theory]
    [InlineData("da-DK", "Der er kun 9 pladser på hylden.")]
    [InlineData("en-GB", "The shelf has 9 places only.")]
    [InlineData("en-US", "The shelf has 9 places only.")]
    [InlineData("ar", "Der er kun 9 pladser på hylden.")]
    public void A_text_is_said_in_the_readers_language_Danish_for_all_others(string language, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(text, Texts["toy.shelf-full", 9]);
    }

    [Fact]
    public void A_text_is_kept_in_both_languages()
    {
        var kept = Texts.Both("toy.since", new DateOnly(2026, 5, 1), new Phrase("toy.locked"));
        Assert.Equal(new LocalText("Siden 1. maj 2026: Hylden er låst.", "Since 1 May 2026: The shelf is locked."), kept);
        Assert.Equal("Siden x: Hylden er låst.", Texts.Both("toy.since", "x", new LocalText("Hylden er låst.", "no")).Da);
    }

    [Fact]
    public void A_missing_key_is_a_fault_that_names_it()
    {
        Assert.Contains("toy.nothing", Assert.Throws<KeyNotFoundException>(() => Texts["toy.nothing"]).Message, StringComparison.Ordinal);
        Assert.False(Texts.Knows("toy.nothing"));
        Assert.True(Texts.Knows("toy.locked"));
    }

    [Theory]
    [InlineData(0, "0 dage")]
    [InlineData(1, "1 dag")]
    [InlineData(2, "2 dage")]
    public void One_of_something_has_a_text_of_its_own(int days, string said)
    {
        var danish = new Dictionary<string, string> { ["a.days"] = "{0} dage", ["a.days-one"] = "1 dag" };
        CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal(said, new Phrasebook([TextRoom.Of(danish, danish)]).Counted("a.days", days));
    }

    [Fact]
    public void Keys_are_told_apart_by_case() => Assert.False(Texts.Knows("Toy.locked"));

    [Fact]
    public void A_text_that_lacks_one_language_keeps_the_house_from_starting()
    {
        var onlyDanish = TextRoom.Of(
            new Dictionary<string, string> { ["a.one"] = "en", ["a.two"] = "to" },
            new Dictionary<string, string> { ["a.one"] = "one" }
        );
        var onlyEnglish = TextRoom.Of(One, new Dictionary<string, string> { ["a.one"] = "one", ["a.three"] = "three" });

        Assert.Contains(
            "a.two",
            Assert.Throws<InvalidOperationException>(() => new Phrasebook([onlyDanish])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "a.three",
            Assert.Throws<InvalidOperationException>(() => new Phrasebook([onlyEnglish])).Message,
            StringComparison.Ordinal
        );
        Assert.ThrowsAny<InvalidOperationException>(() => new Phrasebook([TextRoom.Of(One, english: null)]));
    }

    [Fact]
    public void A_key_stands_once_in_the_whole_house()
    {
        var (one, other) = (TextRoom.Of(One, One), TextRoom.Of(One, One));

        Assert.Equal("en", new Phrasebook([one])["a.one"]);
        Assert.Contains(
            "a.one",
            Assert.Throws<InvalidOperationException>(() => new Phrasebook([one, other])).Message,
            StringComparison.Ordinal
        );
    }
}
