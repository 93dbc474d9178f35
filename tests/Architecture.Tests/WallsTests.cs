namespace BarnetIMidten.Architecture.Tests;

public sealed class WallsTests
{
    [Fact]
    public void No_compiled_room_knows_more_than_it_may() =>
        Architecture
            .House.Assemblies.SelectMany(a => Walls.Breaches(a.Name.Name, a.MainModule.AssemblyReferences.Select(r => r.Name)))
            .ShouldBeNone("walls are broken:");

    [Fact]
    public void No_project_file_refers_to_more_than_it_may() =>
        SourceTree
            .Projects.SelectMany(p => Walls.Breaches(Path.GetFileNameWithoutExtension(p.Path), Walls.ReferencesOf(p.Text)))
            .ShouldBeNone("walls are broken:");

    [Fact]
    public void Every_room_of_the_table_is_there_and_every_room_there_is_in_the_table()
    {
        var rooms = SourceTree
            .Projects.Select(p => Path.GetFileNameWithoutExtension(p.Path))
            .Where(n => !n.EndsWith(".Contracts", StringComparison.Ordinal))
            .Select(n => n.Split('.')[1]);
        Assert.Equal(Walls.MayKnow.Keys.Concat(["Host", "Shared"]).Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
        Assert.All(Walls.MayKnow.Keys, room => Assert.Contains(Architecture.House.Assemblies, a => a.Name.Name == $"BarnetIMidten.{room}"));
    }

    [Theory]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Referral")]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Economy.Contracts")]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Host")]
    [InlineData("BarnetIMidten.Programmes", "BarnetIMidten.Referral.Contracts")]
    [InlineData("BarnetIMidten.Screening", "BarnetIMidten.Access.Contracts")]
    [InlineData("BarnetIMidten.Referral.Contracts", "BarnetIMidten.Visits.Contracts")]
    [InlineData("BarnetIMidten.Referral.Contracts", "BarnetIMidten.Referral")]
    [InlineData("BarnetIMidten.Shared", "BarnetIMidten.Referral.Contracts")]
    [InlineData("BarnetIMidten.Visits", "Microsoft.FeatureManagement")]
    [InlineData("BarnetIMidten.Host", "Microsoft.FeatureManagement.AspNetCore")]
    [InlineData("BarnetIMidten.Shared", "Microsoft.FeatureManagement")]
    public void A_planted_reference_is_found(string assembly, string known) =>
        Assert.Equal([$"{assembly} knows {known}"], Walls.Breaches(assembly, ["System.Runtime", known]));

    [Theory]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Shared")]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Visits.Contracts")]
    [InlineData("BarnetIMidten.Visits", "BarnetIMidten.Referral.Contracts")]
    [InlineData("BarnetIMidten.Referral.Contracts", "BarnetIMidten.Shared")]
    [InlineData("BarnetIMidten.Programmes", "Microsoft.FeatureManagement.AspNetCore")]
    [InlineData("BarnetIMidten.Host", "BarnetIMidten.Visits")]
    [InlineData("BarnetIMidten.Shared", "MediatR")]
    public void What_the_table_allows_is_no_breach(string assembly, string known) => Assert.Empty(Walls.Breaches(assembly, [known]));

    [Fact]
    public void A_project_file_is_read_with_its_packages_and_projects() =>
        Assert.Equal(
            ["BarnetIMidten.Economy", "MediatR"],
            Walls.ReferencesOf(
                """<Project><ItemGroup><ProjectReference Include="..\Economy\BarnetIMidten.Economy.csproj" /><PackageReference Include="MediatR" /></ItemGroup></Project>"""
            )
        );
}
