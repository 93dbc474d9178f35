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

    public int Number(string name, int fallback) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : fallback;

    public DateOnly Day(string name, DateOnly fallback) =>
        Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : fallback;

    /// <exception cref="ArgumentException">An option was given that no group has: it would be lost in silence.</exception>
    public void Only(params string[] known)
    {
        if (values.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ArgumentException($"--{unknown} is not known: --{string.Join(", --", known)}", nameof(known));
        }
    }
}
