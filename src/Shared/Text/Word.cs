using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Text;

/// <summary>How a word of an enumeration is written wherever it leaves the code — JSON, addresses, forms, tables, keys of texts: its camelCase name as the
/// contract spells it, and nothing else; where the code has a better name since, the word that was given out first, by <see cref="JsonStringEnumMemberNameAttribute"/>. (The framework's own readers forgive capitals, take numbers, and read <c>"lead, pedagogue"</c> as a third word.)</summary>
public static class Word
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, string>> Spellings = new();

    /// <summary><c>StartMeeting</c> is spelt <c>startMeeting</c>.</summary>
    public static string Spelt(Enum word)
    {
        var name = word.ToString();
        return Spellings.GetOrAdd(word.GetType(), SpellingsOf).GetValueOrDefault(name) ?? Spelt(name);
    }

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

    private static FrozenDictionary<string, string> SpellingsOf(Type words) =>
        words
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToFrozenDictionary(
                w => w.Name,
                w => w.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? Spelt(w.Name),
                StringComparer.Ordinal
            );
}
