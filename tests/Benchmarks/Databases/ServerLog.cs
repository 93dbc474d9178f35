using System.Text;
using System.Text.RegularExpressions;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>The log of a server that tells each statement and the values that came with it.</summary>
internal static partial class ServerLog
{
    private const int Patience = 1000;

    /// <summary>Those that were told after so many bytes of it; not what begins and ends transactions, which comes without a plan.</summary>
    public static IReadOnlyList<Statement> Statements(string file, long after)
    {
        using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = after;
        using var reader = new StreamReader(log, Encoding.UTF8);
        return
        [
            .. Told()
                .Matches(reader.ReadToEnd())
                .Select(told => new Statement(
                    told.Groups["text"].Value.Replace("\n\t", "\n", StringComparison.Ordinal),
                    [.. Value().Matches(told.Groups["values"].Value).Select(ValueOf)]
                )),
        ];
    }

    private static string? ValueOf(Match value) =>
        value.Groups["word"] is { Success: true } word
            ? word.Value.Replace("''", "'", StringComparison.Ordinal).Replace("\n\t", "\n", StringComparison.Ordinal)
            : null;

    /// <summary>A line that goes on begins with a tab.</summary>
    [GeneratedRegex(
        @"^\d{4}-[^\n]*? LOG:  execute [^:\n]+: (?<text>[^\n]*(\n\t[^\n]*)*)(\n\d{4}-[^\n]*? DETAIL:  [Pp]arameters: (?<values>[^\n]*(\n\t[^\n]*)*))?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Told();

    [GeneratedRegex(@"\$\d+ = (NULL|'(?<word>([^']|'')*)')", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Value();
}
