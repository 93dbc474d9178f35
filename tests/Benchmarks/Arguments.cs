using System.Globalization;

namespace BarnetIMidten.Benchmarks;

/// <summary>What stands on the command line: words, and <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public Arguments(string[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(given[i]);
            }
            else if (++i < given.Length)
            {
                values[given[i - 1][2..]] = given[i];
            }
            else
            {
                throw new ArgumentException($"{given[i - 1]} lacks its value", nameof(given));
            }
        }
    }

    public IReadOnlyList<string> Words => words;

    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <exception cref="ArgumentException">It is none, or more than one.</exception>
    public int Number(string name, int fallback) =>
        Numbers(name, fallback) is [var number] ? number : throw new ArgumentException($"--{name} is one number here", nameof(name));

    /// <summary>Of <c>--name 1,2,3</c>.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public IReadOnlyList<int> Numbers(string name, int fallback) =>
        Text(name) is { } text ? [.. text.Split(',').Select(number => Whole(name, number))] : [fallback];

    public DateOnly Day(string name, DateOnly fallback) =>
        Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : fallback;

    private static int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"--{name} is a number, and not {text}", nameof(name));

    /// <exception cref="ArgumentException">An option was given that no group has: it would be lost in silence.</exception>
    public void Only(params string[] known)
    {
        if (values.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ArgumentException($"--{unknown} is not known: --{string.Join(", --", known)}", nameof(known));
        }
    }
}
