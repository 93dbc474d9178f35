using System.Globalization;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CommandLine;

/// <summary>An option is missing, unknown or cannot be read.</summary>
internal sealed class OptionException(string message) : Exception(message);

/// <summary>The options of a verb. Each must be read by the verb: one that nobody asked for is refused, so that a misspelt one is not silently lost.</summary>
internal sealed class Options
{
    /// <summary>The server's settings that have no section: a verb takes them, so that both can be started alike.</summary>
    private static readonly string[] OfTheServer = ["environment", "urls", "demo"];

    /// <summary>The options that need no value.</summary>
    private static readonly string[] Flags = ["dry-run"];

    private readonly Dictionary<string, string?> values = new(StringComparer.Ordinal);

    private Options(IReadOnlyList<string> words, IReadOnlyList<string> configuration) => (Words, Configuration) = (words, configuration);

    /// <summary>What stands between the options and belongs to none: the verb.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What is not the verb's but the configuration's: <c>--Storage:Directory=DIR</c>.</summary>
    public IReadOnlyList<string> Configuration { get; }

    public static Options Read(string[] args)
    {
        var (words, configuration) = (new List<string>(), new List<string>());
        var options = new Options(words, configuration);
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsOption(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            var (name, value) = args[i][2..].Split('=', 2) is [var left, var right] ? (left, right) : (args[i][2..], null);
            if (value is null && i + 1 < args.Length && TakesNext(name, args[i + 1]))
            {
                value = args[++i];
            }

            if (name.Contains(':', StringComparison.Ordinal) || OfTheServer.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                configuration.Add($"--{name}={value}");
            }
            else
            {
                options.values[name] = value;
            }
        }

        return options;
    }

    private static bool IsOption(string text) => text.StartsWith("--", StringComparison.Ordinal);

    /// <summary>A flag stands alone: the word behind it is a word.</summary>
    private static bool TakesNext(string name, string next) => !IsOption(next) && (!Flags.Contains(name) || bool.TryParse(next, out _));

    public string Required(string name) => Optional(name) ?? throw new OptionException($"--{name} is missing");

    public string? Optional(string name) =>
        values.Remove(name, out var value) ? value ?? throw new OptionException($"--{name} lacks its value") : null;

    public bool Flag(string name) =>
        values.Remove(name, out var value)
        && (value is null || (bool.TryParse(value, out var flag) ? flag : throw new OptionException($"--{name} is true or false")));

    public MunicipalityCode Municipality(string name) =>
        MunicipalityCode.TryParse(Required(name), out var code)
            ? code
            : throw new OptionException($"--{name} must be the four digits of a municipality, such as 0183");

    /// <summary>Where a database is to lie, <c>--to PostgreSql --server db2:5433</c>; null where it is not said.</summary>
    public Placement? Place(string name)
    {
        var (to, server) = (Optional(name), Optional("server"));
        if (server is not null && to != nameof(DatabaseKind.PostgreSql))
        {
            throw new OptionException($"--server is for --{name} PostgreSql: a file lies in the data folder");
        }

        return to switch
        {
            null => null,
            nameof(DatabaseKind.Sqlite) => Placement.File,
            nameof(DatabaseKind.PostgreSql) => new Placement(
                DatabaseKind.PostgreSql,
                server is null ? null : StorageSettings.Server("the municipality", server)
            ),
            _ => throw new OptionException($"--{name} is Sqlite or PostgreSql"),
        };
    }

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Required(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new OptionException($"--{name} must be a day, such as 2021-04-01");

    /// <exception cref="OptionException">An option was given that nobody reads.</exception>
    public void NothingElse()
    {
        if (values.Count > 0)
        {
            throw new OptionException($"Unknown: {string.Join(", ", values.Keys.Select(k => $"--{k}"))}");
        }
    }
}
