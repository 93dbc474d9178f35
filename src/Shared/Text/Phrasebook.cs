using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using BarnetIMidten.Shared.Law;

namespace BarnetIMidten.Shared.Text;

/// <summary>Every text a user can see, from the <c>.resx</c> files of all rooms: the neutral ones Danish, those ending in <c>.en</c> English.
/// A key stands once in the whole house; each text exists in both languages, or the product does not start.</summary>
public sealed class Phrasebook
{
    private readonly Dictionary<string, string> danish;
    private readonly Dictionary<string, string> english;
    private readonly Func<IReadOnlyDictionary<string, LocalText>?>? own;

    /// <exception cref="InvalidOperationException">A key stands twice, or lacks one of the languages.</exception>
    public Phrasebook(IEnumerable<Assembly> rooms)
    {
        var da = new Dictionary<string, string>(StringComparer.Ordinal);
        var en = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (room, name) in rooms.SelectMany(r => r.GetManifestResourceNames().Select(n => (r, n))))
        {
            if (!name.EndsWith(".resources", StringComparison.Ordinal))
            {
                continue;
            }

            var texts = new ResourceManager(name[..^".resources".Length], room);
            Read(texts, CultureInfo.InvariantCulture, da);
            Read(texts, CultureInfo.GetCultureInfo("en"), en);
        }

        var lacking = da.Keys.Except(en.Keys, StringComparer.Ordinal).Concat(en.Keys.Except(da.Keys, StringComparer.Ordinal)).ToList();
        if (lacking.Count > 0)
        {
            throw new InvalidOperationException($"Texts in one language only: {string.Join(", ", lacking)}");
        }

        danish = da;
        english = en;
        House = this;
    }

    private Phrasebook(Phrasebook house, Func<IReadOnlyDictionary<string, LocalText>?> own) =>
        (danish, english, House, this.own) = (house.danish, house.english, house, own);

    /// <summary>The same texts as the house wrote them: for what is compared between municipalities.</summary>
    public Phrasebook House { get; }

    /// <summary>The text in the reader's language.</summary>
    /// <exception cref="KeyNotFoundException">No such text.</exception>
    public string this[string key, params IReadOnlyList<object?> arguments] =>
        Languages.EnglishNow ? Fill(english, Languages.English, key, arguments) : Fill(danish, Languages.Danish, key, arguments);

    /// <summary>How many there are of something: one of it has a text of its own, under <c>-one</c>.</summary>
    public string Counted(string key, int count) => count == 1 ? this[$"{key}-one"] : this[key, count];

    /// <summary>Whether this is what the text says, with whatever it was filled in.</summary>
    public bool IsSaidBy(string key, string said)
    {
        var text = this[key];
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        return first < 0
            ? said == text
            : said.StartsWith(text[..first], StringComparison.Ordinal) && said.EndsWith(text[(last + 1)..], StringComparison.Ordinal);
    }

    /// <summary>The text in both languages, to be kept.</summary>
    public LocalText Both(string key, params IReadOnlyList<object?> arguments) =>
        new(Fill(danish, Languages.Danish, key, arguments), Fill(english, Languages.English, key, arguments));

    public bool Knows(string key) => danish.ContainsKey(key) || own?.Invoke()?.ContainsKey(key) is true;

    /// <summary>The text in the reader's language; what was written instead, where it is no word that the house knows.</summary>
    public string Or(string key, string written) => Knows(key) ? this[key] : written;

    public IEnumerable<string> Keys => danish.Keys;

    /// <summary>With a municipality's own words in the place of ours, as they are when they are read.</summary>
    internal Phrasebook With(Func<IReadOnlyDictionary<string, LocalText>?> words) => new(this, words);

    private string Fill(Dictionary<string, string> texts, CultureInfo language, string key, IReadOnlyList<object?> arguments)
    {
        if (own?.Invoke() is { } words && words.TryGetValue(key, out var said))
        {
            return ReferenceEquals(language, Languages.English) ? said.En : said.Da;
        }

        if (!texts.TryGetValue(key, out var text))
        {
            throw new KeyNotFoundException($"No text under '{key}'");
        }

        return arguments.Count == 0 ? text : string.Format(language, text, [.. arguments.Select(a => Shown(a, language, texts))]);
    }

    /// <summary>A day is shown as a day, and an argument that is itself a key as its text.</summary>
    private object? Shown(object? argument, CultureInfo language, Dictionary<string, string> texts) =>
        argument switch
        {
            DateOnly day => day.ToString(ReferenceEquals(language, Languages.English) ? "d MMM yyyy" : "d. MMM yyyy", language),
            Phrase phrase => Fill(texts, language, phrase.Key, []),
            LocalText text => ReferenceEquals(language, Languages.English) ? text.En : text.Da,
            _ => argument,
        };

    private static void Read(ResourceManager texts, CultureInfo culture, Dictionary<string, string> into)
    {
        var inEnglish = culture.TwoLetterISOLanguageName == "en";
        foreach (
            DictionaryEntry entry in texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
                ?? throw new InvalidOperationException($"{texts.BaseName} lacks {culture}")
        )
        {
            if (!into.TryAdd((string)entry.Key, LawBook.Cite((string)entry.Value!, inEnglish)))
            {
                throw new InvalidOperationException($"The text '{entry.Key}' stands twice");
            }
        }
    }
}

/// <summary>An argument of a text that is itself a text of the phrasebook.</summary>
public sealed record Phrase(string Key);
