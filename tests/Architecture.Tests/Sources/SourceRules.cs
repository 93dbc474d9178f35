using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Rules about what stands in the files. Each is a function from files to breaches, <c>path:line what</c>.</summary>
internal static class SourceRules
{
    private const int Longest = 250;

    /// <summary>The framework's own shapes of a field: each must be given a code of ours, or the user would be shown a text in nobody's language.</summary>
    private const string BuiltInShapes =
        @"\.(NotEmpty|NotNull|Null|Empty|Length|MinimumLength|MaximumLength|Equal|NotEqual|GreaterThan|GreaterThanOrEqualTo|LessThan|LessThanOrEqualTo|InclusiveBetween|ExclusiveBetween|IsInEnum|EmailAddress|Matches|PrecisionScale|Must|MustAsync)\(";

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Lines > Longest).Select(f => $"{f.Path} has {f.Lines} lines");

    /// <summary>Something left for later, an analyzer silenced, a promise of a value that is not kept.</summary>
    public static IEnumerable<string> LeftUndone(IEnumerable<SourceFile> files) =>
        Lines(files, @"\b(TODO|FIXME|HACK)\b|#pragma\s+warning\s+disable|=\s*(default|null)\s*!\s*[;,)]");

    /// <summary>SQL put together from pieces.</summary>
    public static IEnumerable<string> RawSql(IEnumerable<SourceFile> files) =>
        Found(
            files.Where(f => f.IsCode),
            @"\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw)\s*(<[^>]*>)?\s*\(\s*(?!@?""(?:[^""\\]|\\.|"""")*""\s*[,)])"
        );

    /// <summary>Markup that a strict content security policy would not run, or that shows text as markup.</summary>
    public static IEnumerable<string> InlineMarkup(IEnumerable<SourceFile> files) =>
        Found(
            files.Where(f => f.IsPage),
            @"\bHtml\.Raw\b|\sstyle\s*=\s*[""'@]|<style\b|<script(?![^>]*\bsrc\s*=)[^>]*>|<script\b[^>]*>\s*[^<\s]|\son[a-z]+\s*=\s*[""'@]|href\s*=\s*[""']javascript:"
        );

    /// <summary>Two rooms with the same relative path: one page would be lost in silence.</summary>
    public static IEnumerable<string> SamePage(IEnumerable<SourceFile> files) =>
        files
            .Where(f => f.IsPage && f.Path.Contains("/Pages/", StringComparison.Ordinal))
            .Where(f => !f.Path.EndsWith("/_ViewImports.cshtml", StringComparison.Ordinal))
            .GroupBy(f => f.Path[f.Path.IndexOf("/Pages/", StringComparison.Ordinal)..], StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => string.Join(" and ", g.Select(f => f.Path)));

    /// <summary>A page that leaves it to nobody to say who may open it: it has no model, and does not say so itself.</summary>
    public static IEnumerable<string> SilentPage(IEnumerable<SourceFile> files) =>
        files
            .Where(f => f.IsPage && Regex.IsMatch(f.Text, @"^\s*@page\b", RegexOptions.Multiline))
            .Where(f => !Regex.IsMatch(f.Text, @"^\s*(@model\s|@attribute\s+\[(Allow\(|OpenToAll\]))", RegexOptions.Multiline))
            .Select(f => f.Path);

    /// <summary>A shape of a field whose fault has no code of ours.</summary>
    public static IEnumerable<string> ShapeWithoutCode(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCode && file.Text.Contains("AbstractValidator<", StringComparison.Ordinal)
        from statement in Regex.Matches(file.Text, @"\b(RuleFor|RuleForEach)\((?:[^;])*;").Cast<Match>()
        let shapes = Regex.Count(statement.Value, BuiltInShapes)
        where shapes > Regex.Count(statement.Value, @"\.WithErrorCode\(")
        select $"{At(file, statement.Index)} {statement.Value.Split('\n')[0].Trim()}";

    /// <summary>What a database is kept by, named where nobody should know.</summary>
    public static IEnumerable<string> NamedDatabase(IEnumerable<SourceFile> files) =>
        Found(
            files.Where(f =>
                f.IsCode
                && !f.Path.StartsWith("src/Shared/Storage/", StringComparison.Ordinal)
                && !f.Path.Contains("/Migrations/", StringComparison.Ordinal)
            ),
            @"\b(Npgsql\w*|Microsoft\.Data\.Sqlite|SQLitePCL|UseSqlite)\b"
        );

    /// <summary>Another room's table in a text of SQL.</summary>
    public static IEnumerable<string> ForeignTable(IEnumerable<SourceFile> files, IReadOnlyCollection<string> rooms) =>
        from file in files
        where file.IsCode && file.Path.StartsWith("src/Modules/", StringComparison.Ordinal)
        let own = file.Path.Split('/')[2].Split('.')[0].ToLowerInvariant()
        from match in Regex.Matches(file.Text, @"\b(?:FROM|JOIN|INTO|UPDATE)\s+""*(?<room>[a-z]+)_", RegexOptions.IgnoreCase).Cast<Match>()
        let other = match.Groups["room"].Value
        where other != own && rooms.Contains(other)
        select $"{At(file, match.Index)} {match.Value}";

    private static IEnumerable<string> Lines(IEnumerable<SourceFile> files, string pattern) =>
        from file in files
        from line in file.Text.Split('\n').Index()
        where Regex.IsMatch(line.Item, pattern)
        select $"{file.Path}:{line.Index + 1} {line.Item.Trim()}";

    private static IEnumerable<string> Found(IEnumerable<SourceFile> files, string pattern) =>
        from file in files
        from match in Regex.Matches(file.Text, pattern).Cast<Match>()
        select $"{At(file, match.Index)} {match.Value.Trim()}";

    private static string At(SourceFile file, int index) => $"{file.Path}:{file.Text.AsSpan(0, index).Count('\n') + 1}";
}
