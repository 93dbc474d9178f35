using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Tests.Text;

public sealed class WordTests
{
    public enum Meal
    {
        Breakfast,
        LateSupper,

        [JsonStringEnumMemberName("dinner")]
        Supper,
    }

    [Theory]
    [InlineData("breakfast", Meal.Breakfast)]
    [InlineData("lateSupper", Meal.LateSupper)]
    [InlineData("dinner", Meal.Supper)]
    [InlineData("supper", null)]
    [InlineData("LateSupper", null)]
    [InlineData("LATESUPPER", null)]
    [InlineData("latesupper", null)]
    [InlineData("breakfast,lateSupper", null)]
    [InlineData("breakfast, lateSupper", null)]
    [InlineData(" breakfast", null)]
    [InlineData("0", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_word_is_read_as_the_contract_spells_it_and_no_other_way(string? text, Meal? word) =>
        Assert.Equal(word, Word.Read<Meal>(text));

    [Fact]
    public void A_word_is_spelt_as_it_is_read() =>
        Assert.All(Enum.GetValues<Meal>(), word => Assert.Equal(word, Word.Read<Meal>(Word.Spelt(word))));
}
