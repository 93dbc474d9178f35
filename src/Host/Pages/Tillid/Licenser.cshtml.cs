using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Tillid;

/// <summary>What the program is built on and on which terms, from the bill of materials that the build wrote.</summary>
[OpenToAll]
public sealed class LicenserModel(IWebHostEnvironment environment) : PageModel
{
    /// <summary>Where the bill of materials is served.</summary>
    internal const string Bill = "lib/sbom.cdx.json";

    internal IReadOnlyList<Part> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo(Bill).CreateReadStream();
        using var bill = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        Parts =
        [
            .. bill
                .RootElement.GetProperty("components")
                .EnumerateArray()
                .Where(c => c.GetProperty("scope").GetString() is "required")
                .Select(Read)
                .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Part Read(JsonElement component)
    {
        var said = component.GetProperty("licenses")[0];
        var licence = said.TryGetProperty("expression", out var expression) ? expression : said.GetProperty("license").GetProperty("id");
        return new Part(component.GetProperty("name").GetString()!, component.GetProperty("version").GetString()!, licence.GetString()!);
    }

    internal sealed record Part(string Name, string Version, string Licence);
}
