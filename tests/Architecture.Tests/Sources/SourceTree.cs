using System.Runtime.CompilerServices;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>A file as it was written, its path seen from the root of the repository.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsPage => Path.EndsWith(".cshtml", StringComparison.Ordinal);
}

internal static class SourceTree
{
    private static readonly string[] NotOurs = ["/obj/", "/bin/", "/node_modules/", "/Migrations/", "/wwwroot/"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    /// <summary>What the product is made of.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = [.. Files("src", "*.cs"), .. Files("src", "*.cshtml")];

    /// <summary>And what it is tried and built with.</summary>
    public static IReadOnlyList<SourceFile> Everything { get; } =
    [.. Product, .. Files("tests", "*.cs"), .. Files("tests", "*.cshtml"), .. Files("tools", "*.cs")];

    public static IReadOnlyList<SourceFile> Projects { get; } = [.. Files("src", "*.csproj")];

    public static IReadOnlyList<SourceFile> LockFiles { get; } = [.. Files("src", "packages.lock.json")];

    private static IEnumerable<SourceFile> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !NotOurs.Any(n => f.Contains(n, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(f => new SourceFile(f, File.ReadAllText(Path.Combine(Root, f))));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
