using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>What somebody does on the page of imports, at a browser without script.</summary>
internal static class Bringing
{
    /// <summary>A history so long that one can look at its import, and end it.</summary>
    public static string Long(int times)
    {
        var lines = History.Whole.Trim().Split('\n');
        return string.Join('\n', [lines[0], .. Enumerable.Range(0, times).SelectMany(n => lines.Skip(1).Select(l => $"{n}-{l}"))]);
    }

    /// <summary>Chooses a file and begins; null: chooses none.</summary>
    public static Task<HttpResponseMessage> Bring(this Desk desk, string? file, bool isTry = true) =>
        desk.Bring(file is null ? null : Encoding.UTF8.GetBytes(file), isTry);

    /// <inheritdoc cref="Bring(Desk, string?, bool)"/>
    public static async Task<HttpResponseMessage> Bring(this Desk desk, byte[]? file, bool isTry)
    {
        var form = await desk.Open("/import", "main form");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(f => f.Name is not ("Input.File" or "Input.IsTry")))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent(isTry ? "true" : "false"), "Input.IsTry");
        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "Input.File", "historie.csv");
        }

        return await desk.Post(form.Action, content);
    }

    /// <summary>Where the import that was begun is followed.</summary>
    public static string Leads(HttpResponseMessage begun)
    {
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return begun.Headers.Location!.ToString();
    }

    /// <summary>Begins, and follows to the end.</summary>
    public static async Task<(string Path, IHtmlDocument Page)> Brought(this Desk desk, string file, bool isTry = true)
    {
        using var begun = await desk.Bring(file, isTry);
        return (Leads(begun), await desk.Ended(Leads(begun)));
    }

    /// <summary>The page of an import once it has ended.</summary>
    public static Task<IHtmlDocument> Ended(this Desk desk, string path) =>
        desk.Seen(path, page => page.QuerySelector("[data-again]") is null);

    /// <summary>The page of an import when it is as far as that.</summary>
    public static async Task<IHtmlDocument> Seen(this Desk desk, string path, Func<IHtmlDocument, bool> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        IHtmlDocument page;
        do
        {
            patience.Token.ThrowIfCancellationRequested();
            page = await desk.Page(path);
        } while (!isThere(page));

        return page;
    }

    /// <summary>Presses a button of the import's page.</summary>
    public static async Task<HttpResponseMessage> Press(this Desk desk, string path, string handler) =>
        await desk.Send(await desk.Open(path, $"main form[action*='{handler}']"));

    public static ImportRuns Runs(Scene scene) => scene.Site.Services.GetRequiredService<ImportRuns>();

    /// <summary>What the server itself knows of the municipality's import.</summary>
    public static ImportRun? Last(Scene scene) => Runs(scene).Last(Caller.SystemIn(Testing.House.Code(scene.Site.Code)));

    public static string Text(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
