using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Families;

/// <summary>What a browser was shown.</summary>
internal sealed record Sight(HttpStatusCode Status, string? Location, IHtmlDocument Page, string Text)
{
    public OpenForm Form => new("", Page, Assert.IsType<IHtmlFormElement>(Page.QuerySelector("main form[method=post]"), exactMatch: false));

    /// <summary>What the summary of errors says, a line each.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll("[data-error-summary] li").Select(e => e.TextContent.Trim())];
}

/// <summary>Somebody at the public page, in a browser without script: cookies, a form with all that stands in it, no redirect followed.</summary>
/// <param name="clock">By which the server goes; null: the real one.</param>
/// <param name="from">The address that she says she comes from.</param>
internal sealed class Family(Uri address, SettableTime? clock, string code, string? from) : IDisposable
{
    private static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3.1);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public Family(Website site, string code = "0183", string? from = null)
        : this(site.Address, site.Clock, code, from) { }

    public string Path => $"/henvendelse/{code}";

    /// <summary>A request with all that must be in one.</summary>
    public static (string Name, string Value)[] Words(string child = "Alma", string help = "Morgenerne er svære.") =>
        [
            ("Input.Name", "Åse Østergård"),
            ("Input.Phone", "+45 12 34 56 78"),
            ("Input.Child.FirstName", child),
            ("Input.Child.LastName", "Prøve"),
            ("Input.Child.BirthDate", "2023-05-14"),
            ("Input.Daycare.Kind", "institution"),
            ("Input.Help", help),
        ];

    public Task<Sight> Opens() => Get(Path);

    public async Task<Sight> Get(string path) => await Seen(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens the page, takes her time, and sends.</summary>
    public async Task<Sight> Sends(params (string Name, string Value)[] words)
    {
        var form = (await Opens()).Form;
        if (clock is null)
        {
            await Task.Delay(Quickest, TestContext.Current.CancellationToken);
        }

        clock?.Pass(TimeSpan.FromSeconds(30));
        return await Sends(form, words);
    }

    /// <summary>Sends a form as it stands, but for what is written in it now.</summary>
    public async Task<Sight> Sends(OpenForm form, params (string Name, string Value)[] words)
    {
        var given = words.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        var fields = form.Fields.Where(f => !given.Contains(f.Name)).Concat(words).Select(f => KeyValuePair.Create(f.Name, f.Value));
        return await Seen(new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(fields) });
    }

    public void Dispose() => http.Dispose();

    private async Task<Sight> Seen(HttpRequestMessage request)
    {
        using (request)
        {
            if (from is not null)
            {
                request.Headers.Add("X-Forwarded-For", from);
            }

            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new Sight(response.StatusCode, response.Headers.Location?.ToString(), new HtmlParser().ParseDocument(text), text);
        }
    }
}

internal static class FamilyScene
{
    /// <summary>Ishøj with its door open, and no limit that a test meets unless it asks for one.</summary>
    public static async Task<Scene> Open(string programme = "ishoej-0-6", params string[] settings)
    {
        var scene = await Scene.Of(
            programme,
            settings: ["SelfReferral:SendingsPerAddress=1000", "SelfReferral:SendingsPerDay=1000", .. settings]
        );
        await scene.Throws(on: true);
        return scene;
    }

    public static async Task Throws(this Scene scene, bool on) =>
        (await scene.Administrator.Put("/features/SelfReferral", new { enabled = on, note = "prøve" })).Expect(HttpStatusCode.OK);

    /// <summary>The referrals that stand in the municipality, newest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Referrals(this Scene scene) =>
        [.. (await scene.Lead.Fetch("/referrals?pageSize=200"))["items"].EnumerateArray()];
}
