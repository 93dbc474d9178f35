using System.Globalization;
using System.IO.Compression;
using System.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Door;

/// <summary>What somebody who guesses tries first: the most common of the leaked ones, one sign or a short run over and over, steps along the alphabet or the keyboard,
/// and the words that lie near here, with a year or some signs behind. Source of the list: <c>CommonPasswords.md</c>.</summary>
internal static class CommonPasswords
{
    private const int FewestSigns = 5;
    private const int LongestRun = 6;

    private static readonly string[] Rows =
    [
        "0123456789012345678901234567890",
        "abcdefghijklmnopqrstuvwxyzæøåabcdefghijklmnopqrstuvwxyz",
        "qwertyuiopåqwertyuiop",
        "asdfghjklæøasdfghjkl",
        "zxcvbnmzxcvbnm",
    ];

    /// <summary>Of the product, its trade and the year, in Danish and English; a password made of these alone is none.</summary>
    private static readonly string[] Near =
    [
        .. "barnet barn barnetimidten midten boern boernene boernehave boernehaven vuggestue vuggestuen dagpleje dagtilbud familie familien forloeb".Split(
            ' '
        ),
        .. "hjemmepaedagog paedagog paedagogen kommune kommunen kommunens henvisning screening besoeg danmark dansk denmark danish".Split(
            ' '
        ),
        .. "adgangskode adgangskoden kodeord kodeordet password passwords passord login logind signin velkommen welcome hemmelig hemmeligt secret".Split(
            ' '
        ),
        .. "admin administrator bruger user leder lead observer controller pedagogue test tester demo proeve skift changeme hej hejmeddig".Split(
            ' '
        ),
        .. "foraar sommer efteraar vinter spring summer autumn winter jul julen paaske ferie ferien solskin fodbold".Split(' '),
        .. "januar februar marts april maj juni juli august september oktober november december".Split(' '),
        .. "january february march may june july october mandag tirsdag onsdag torsdag fredag loerdag soendag".Split(' '),
        .. "monday tuesday wednesday thursday friday saturday sunday qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef".Split(
            ' '
        ),
    ];

    private static readonly Lazy<HashSet<string>> Leaked = new(Read);

    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. Near, .. DanishMunicipalities.All.Select(m => Letters(DanishMunicipalities.NameOf(m) ?? ""))]
    );

    public static bool Has(string password)
    {
        var written = password.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Trim();
        return Leaked.Value.Contains(written)
            || written.Distinct().Count() < FewestSigns
            || IsOverAndOver(written)
            || IsAlongARow(written)
            || (Letters(written) is { Length: > 0 } letters && IsOfWords(letters));
    }

    private static bool IsOverAndOver(string written) =>
        Enumerable.Range(1, LongestRun).Any(run => run < written.Length && !written.Where((sign, at) => sign != written[at % run]).Any());

    /// <summary>Forwards or backwards.</summary>
    private static bool IsAlongARow(string written) =>
        Rows.Any(row =>
            row.Contains(written, StringComparison.Ordinal) || row.Contains(string.Concat(written.Reverse()), StringComparison.Ordinal)
        );

    /// <summary>Digits, blanks and signs left out: they are what people put behind a word.</summary>
    private static string Letters(string written) =>
        string.Concat(written.Where(char.IsLetter))
            .ToLower(CultureInfo.InvariantCulture)
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "oe", StringComparison.Ordinal)
            .Replace("å", "aa", StringComparison.Ordinal);

    /// <summary>Whether nothing is left when the words are taken away, one after another.</summary>
    private static bool IsOfWords(string letters)
    {
        var reached = new bool[letters.Length + 1];
        reached[0] = true;
        for (var from = 0; from < letters.Length; from++)
        {
            for (var to = from + 1; reached[from] && to <= letters.Length; to++)
            {
                reached[to] |= Words.Value.Contains(letters[from..to]);
            }
        }

        return reached[^1];
    }

    private static HashSet<string> Read()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "CommonPasswords.txt.gz")!;
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.ASCII);
        return [.. text.ReadToEnd().Split('\n')];
    }
}
