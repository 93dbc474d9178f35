using System.Net;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>What is delivered is listed with its licence, for whoever must know what she runs.</summary>
public sealed class LicenceTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Every_package_of_the_product_s_locks_stands_in_the_bill_of_materials_with_version_licence_and_hash()
    {
        var bill = await Bill();
        var listed = bill.GetProperty("components")
            .EnumerateArray()
            .ToDictionary(c => $"{c.GetProperty("name").GetString()} {c.GetProperty("version").GetString()}", StringComparer.Ordinal);
        var locked = Nuget().Concat(Npm()).ToList();
        Assert.True(locked.Count > 40, $"only {locked.Count} packages are locked");
        Assert.All(locked, package => Assert.True(listed.ContainsKey(package), $"{package} is not listed"));
        Assert.All(
            locked,
            package =>
            {
                var said = listed[package].GetProperty("licenses")[0];
                var licence = said.TryGetProperty("expression", out var words) ? words : said.GetProperty("license").GetProperty("id");
                Assert.Matches("^[A-Za-z0-9.\\- ]{3,}$", licence.GetString());
                Assert.Equal(128, listed[package].GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
            }
        );
        Assert.Equal(("CycloneDX", "1.6"), (bill.GetProperty("bomFormat").GetString(), bill.GetProperty("specVersion").GetString()));
        Assert.Equal(Web.Release.Version, bill.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_page_of_licences_is_open_to_all_is_reached_from_the_footer_and_leads_to_the_bill()
    {
        using var nobody = scene.Site.Nobody();
        var entrance = await Desk.Read(await nobody.GetAsync("/log-ind"));
        Assert.NotNull(entrance.QuerySelector("footer a[href='/licenser']"));
        var page = await Desk.Read(await nobody.GetAsync("/licenser"));
        Assert.Contains("MediatR", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        // what only the build uses is not delivered
        Assert.DoesNotContain("Roslynator", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/lib/sbom.cdx.json", page.QuerySelector("main a[download]")!.GetAttribute("href"));
    }

    private async Task<JsonElement> Bill()
    {
        using var nobody = scene.Site.Nobody();
        using var answer = await nobody.GetAsync("/lib/sbom.cdx.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> Nuget() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "packages.lock.json", SearchOption.AllDirectories)
        from framework in Read(file).GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() is not "Project"
        select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Npm() =>
        from package in Read(Path.Combine(Root, "src/Host/package-lock.json")).GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0
        select $"{package.Name["node_modules/".Length..]} {package.Value.GetProperty("version").GetString()}";

    private static string Root =>
        SourceOf(typeof(LicenceTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false));

    private static string SourceOf(object[] told) =>
        Path.GetFullPath(
            Path.Combine(told.Cast<System.Reflection.AssemblyMetadataAttribute>().First(m => m.Key == "Provider").Value!, "../../..")
        );

    private static JsonElement Read(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file));
}
