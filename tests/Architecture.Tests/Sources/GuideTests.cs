using System.Text.RegularExpressions;

namespace BarnetIMidten.Architecture.Tests;

public sealed class GuideTests
{
    [Fact]
    public void The_example_of_the_guide_is_the_file_as_it_is()
    {
        var guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/guide.md"));
        var example = guide.Split("```csharp\n")[1].Split("\n```")[0];
        var file = SourceTree.Product.Single(f => f.Path.EndsWith("/WithdrawReferral.cs", StringComparison.Ordinal)).Text;

        Assert.Equal(
            file[file.IndexOf("internal static class", StringComparison.Ordinal)..].TrimEnd(),
            Regex.Replace(example, " // .*", "")
        );
    }
}
