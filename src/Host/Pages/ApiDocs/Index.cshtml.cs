using BarnetIMidten.Host.Api;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Pages.ApiDocs;

/// <summary>The description of the API, for a person to read. Holds no secret.</summary>
[OpenToAll]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    private OpenApiDocument document = new();

    public string Version => document.Info.Version ?? "";

    public string? About => document.Info.Description;

    /// <summary>The routes of each room, in the order of their addresses.</summary>
    public IReadOnlyList<IGrouping<string, ApiRoute>> Rooms { get; private set; } = [];

    /// <summary>The shapes that bodies and answers are made of, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<ApiField>>> Shapes { get; private set; } = [];

    public async Task OnGet()
    {
        document = await services.GetRequiredService<ApiDescription>().Document();
        Rooms = [.. ApiReading.Routes(document).GroupBy(r => r.Room, StringComparer.Ordinal)];
        Shapes = [.. ApiReading.Shapes(document)];
    }
}
