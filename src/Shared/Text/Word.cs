using System.Text.Json;

namespace BarnetIMidten.Shared.Text;

/// <summary>How a word of an enumeration is written wherever it leaves the code — JSON, addresses, forms, tables, keys of texts: its camelCase name as the
/// contract spells it, and nothing else. (The framework's own readers forgive capitals, take numbers, and read <c>"lead, pedagogue"</c> as a third word.)</summary>
public static class Word
{
    /// <summary><c>StartMeeting</c> is spelt <c>startMeeting</c>.</summary>
    public static string Spelt(Enum word) => Spelt(word.ToString());

    public static string Spelt(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>The word that a text spells; null for any other text.</summary>
    public static TWord? Read<TWord>(string? text)
        where TWord : struct, Enum
    {
        foreach (var word in Enum.GetValues<TWord>())
        {
            if (string.Equals(Spelt(word), text, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
