using System.Text.Json;

namespace BarnetIMidten.Architecture.Tests;

public sealed class PackageTests
{
    private const int FirstCommercial = 13;

    [Fact]
    public void The_mediator_is_of_a_version_with_a_free_licence()
    {
        SourceTree.LockFiles.SelectMany(f => CommercialMediators(f.Path, f.Text)).ShouldBeNone("locks resolve a commercial MediatR:");
        Assert.Contains(SourceTree.LockFiles, f => f.Text.Contains("\"MediatR\"", StringComparison.Ordinal));
        Assert.InRange(typeof(MediatR.IMediator).Assembly.GetName().Version!.Major, 1, FirstCommercial - 1);
    }

    [Theory]
    [InlineData("5.1.0", 0)]
    [InlineData("12.5.0", 0)]
    [InlineData("13.0.0", 1)]
    [InlineData("14.0.0-beta", 1)]
    public void A_commercial_mediator_is_found(string resolved, int breaches) =>
        Assert.Equal(
            breaches,
            CommercialMediators(
                    "a",
                    $$$"""{"dependencies":{"net10.0":{"MediatR":{"resolved":"{{{resolved}}}"},"FluentValidation":{"resolved":"20.0.0"} } } }"""
                )
                .Count()
        );

    private static IEnumerable<string> CommercialMediators(string path, string lockFile) =>
        from framework in JsonDocument.Parse(lockFile).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Name is "MediatR" && package.Value.TryGetProperty("resolved", out _)
        let resolved = package.Value.GetProperty("resolved").GetString()
        where int.Parse(resolved.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= FirstCommercial
        select $"{path}: {resolved}";
}
