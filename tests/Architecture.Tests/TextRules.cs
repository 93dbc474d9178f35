using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Text;
using Mono.Cecil;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Rules about what is said to people: whatever can be said has its text.</summary>
internal static partial class TextRules
{
    /// <summary>Codes and purposes that the sources hand to what shows them, and that have no text.</summary>
    public static IEnumerable<string> SaidWithoutText(IEnumerable<SourceFile> files, Func<string, bool> isKnown) =>
        from file in files
        from match in Said().Matches(Comment().Replace(file.Text, "")).Cast<Match>()
        let key = match.Groups["key"].Value
        where !isKnown(key)
        select $"{file.Path} says {key}";

    /// <summary>Constant texts in compiled code that look like keys (their first word begins a known one) and have no text; the beginning of known keys,
    /// <c>booster.answer</c> of <c>booster.answer.accepted</c>, will do. So will the name of what is delivered, <c>course.opened</c>: it travels as it is, and is
    /// said to people as <c>delivery.what.course.opened</c>.</summary>
    public static IEnumerable<string> KeysWithoutText(IEnumerable<TypeDefinition> types, IReadOnlySet<string> keys)
    {
        var words = keys.Where(k => k.Contains('.', StringComparison.Ordinal)).Select(FirstWord).ToHashSet(StringComparer.Ordinal);
        var stems = keys.SelectMany(k => k.Index().Where(c => c.Item == '.').Select(c => k[..c.Index])).ToHashSet(StringComparer.Ordinal);
        return from type in types
            from text in type.Texts()
                .Concat(type.CustomAttributes.SelectMany(a => a.ConstructorArguments).Select(a => a.Value).OfType<string>())
            where
                KeyShaped().IsMatch(text)
                && words.Contains(FirstWord(text))
                && !keys.Contains(text)
                && !stems.Contains(text)
                && !keys.Contains($"delivery.what.{text}")
            select $"{type.ShownName()} says {text}";
    }

    /// <summary>Texts whose arguments are not the same in both languages.</summary>
    public static IEnumerable<string> ArgumentsThatDiffer(IEnumerable<(string Key, LocalText Text)> texts) =>
        from text in texts
        let danish = Arguments(text.Text.Da)
        let english = Arguments(text.Text.En)
        where !danish.SetEquals(english)
        select $"{text.Key}: {string.Join(' ', danish)} in Danish, {string.Join(' ', english)} in English";

    private static HashSet<string> Arguments(string text) => [.. Regex.Matches(text, @"\{\d+").Select(m => $"{m.Value}}}")];

    private static string FirstWord(string key) => key.Split('.')[0];

    [GeneratedRegex(
        """
            (?:Refusal\.Conflict\(\s*
             |Refusal\.Field\((?:[^,"]|"[^"]*")+,\s*
             |new\ FieldError\((?:[^,"]|"[^"]*")+,\s*
             |new\ Refusal\(\s*RefusalKind\.\w+,\s*
             |WithErrorCode\(\s*
             |new\ Phrase\(\s*
             |\.Both\(\s*
             |\.Counted\(\s*
             |\bT\[
             |\b[tT]exts\[
             |Audited\(\s*AuditAction\.\w+,\s*
            )"(?<key>[^"{}]+)"
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("^[a-z]+([.-][a-z0-9]+)*\\.[a-z0-9]+([.-][a-z0-9]+)*$")]
    private static partial Regex KeyShaped();
}
