using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Words of an enumeration as people read them and choose among them: the text of each stands under a group and its spelling, <c>visit.place.home</c>.</summary>
public static class WordTexts
{
    public static string Of(this Phrasebook texts, string group, Enum word, params object?[] arguments) =>
        texts[$"{group}.{Word.Spelt(word)}", arguments];

    /// <summary>Every word as a choice, in the order of the enumeration.</summary>
    public static IReadOnlyList<Choice> Choices<TWord>(this Phrasebook texts, string group)
        where TWord : struct, Enum => [.. Enum.GetValues<TWord>().Select(w => new Choice(Word.Spelt(w), texts.Of(group, w)))];
}
