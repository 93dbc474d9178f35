using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Drafts;

/// <summary>A form as it stands open in a window.</summary>
internal sealed record OpenForm(string Path, IHtmlDocument Page, IHtmlFormElement Form)
{
    /// <summary>Where it goes: a form without an address goes to its page's.</summary>
    public string Action => Form.GetAttribute("action") is { Length: > 0 } action ? action : Path;

    /// <summary>What it would send, as a browser without script: no button pressed.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
        Form.Elements.SelectMany(e =>
            e switch
            {
                IHtmlInputElement { Name: { Length: > 0 } name } input when Sends(input) => [(name, input.Value)],
                IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.TextContent)],
                IHtmlSelectElement { Name: { Length: > 0 } name } select => select.SelectedOptions.Select(o => (name, o.Value)),
                _ => Enumerable.Empty<(string, string)>(),
            }
        );

    /// <summary>What stands in a field.</summary>
    public string? this[string name] => Fields.FirstOrDefault(f => f.Name == name).Value;

    /// <summary>That something was fetched, as the page says it; null if it says nothing.</summary>
    public string? Note => Page.QuerySelector(".draft-note p")?.TextContent;

    private static bool Sends(IHtmlInputElement input) =>
        input.Type is not ("submit" or "button") && (input.Type is not ("checkbox" or "radio") || input.IsChecked);
}

/// <summary>Somebody at her browser, without script: cookies, forms with all that stands in them, no redirect followed.</summary>
internal sealed class Desk(Uri address, string signInName, Telephones phones) : IDisposable
{
    public const string Password = "fire grønne kastanjer";
    private readonly CookieContainer cookies = new();

    public string Name => signInName;

    private HttpClient? http;

    private HttpClient Http =>
        http ??= new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>A new lead, or another, of the scene's municipality, signed in.</summary>
    public static Task<Desk> Of(Scene scene, string role = "lead") => Of(scene.Administrator, scene.Site.Address, scene.Site.Clock, role);

    /// <inheritdoc cref="Of(Scene, string)"/>
    /// <param name="code">Whose administrator she is.</param>
    public static async Task<Desk> Of(HttpClient administrator, Uri address, TimeProvider clock, string role, string code = "0183")
    {
        var signIn = $"{Guid.CreateVersion7():N}@{code}";
        (
            await administrator.Post(
                "/users",
                new
                {
                    name = "Hanne Demo",
                    role,
                    signInName = signIn,
                    password = Password,
                }
            )
        ).Expect(HttpStatusCode.Created);
        var desk = new Desk(address, signIn, new Telephones(clock));
        await desk.SignIn();
        return desk;
    }

    /// <summary>The pedagogue of the scene, whose the cases are, signed in.</summary>
    public static async Task<Desk> OfThePedagogue(Scene scene)
    {
        var desk = new Desk(scene.Site.Address, $"{Guid.CreateVersion7():N}@{scene.Site.Code}", new Telephones(scene.Site.Clock));
        (
            await scene.Administrator.Post($"/users/{scene.PedagogueId}/password", new { password = Password, signInName = desk.Name })
        ).Expect(HttpStatusCode.NoContent);
        await desk.SignIn();
        return desk;
    }

    /// <summary>The same browser, at the address of a server started anew.</summary>
    public Desk At(Uri other)
    {
        var desk = new Desk(other, signInName, phones);
        foreach (Cookie cookie in cookies.GetAllCookies())
        {
            desk.cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", other.Host));
        }

        return desk;
    }

    public async Task SignIn(string password = Password)
    {
        using var sent = await phones.SignIn(
            signInName,
            async () => await Send(await Open("/log-ind", "form:has([name=password])"), ("name", signInName), ("password", password)),
            async page => await (await Get(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            async (path, fields) => await Send(await Open(path, "main form[method=post]"), fields)
        );
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    /// <summary>Opens a page at its form that keeps drafts, or at another.</summary>
    public async Task<OpenForm> Open(string path, string form = "form[data-draft-lost]")
    {
        using var response = await Get(path);
        return await Shown(path, response, form);
    }

    /// <summary>Goes where an answer leads, to the form there.</summary>
    public Task<OpenForm> Follow(HttpResponseMessage answer) =>
        Open(answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"Leads nowhere: {answer.StatusCode}"));

    public async Task<HttpResponseMessage> Get(string path) =>
        await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A page, whatever it answers.</summary>
    public async Task<IHtmlDocument> Page(string path)
    {
        using var response = await Get(path);
        return await Read(response);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage page) =>
        new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends what no form of ours would.</summary>
    public async Task<HttpResponseMessage> Post(string path, HttpContent content) =>
        await Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

    public static async Task<OpenForm> Shown(string path, HttpResponseMessage response, string form = "form[data-draft-lost]")
    {
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {response.Headers.Location}");
        var page = await Read(response);
        return new OpenForm(path, page, Assert.IsType<IHtmlFormElement>(page.QuerySelector(form), exactMatch: false));
    }

    /// <summary>Sends a form as it stands, but for what is written in it now.</summary>
    public async Task<HttpResponseMessage> Send(OpenForm form, params (string Name, string Value)[] written)
    {
        var given = written.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        using var content = new FormUrlEncodedContent(
            form.Fields.Where(f => !given.Contains(f.Name)).Concat(written).Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        return await Http.PostAsync(new Uri(form.Action, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>What the script is told.</summary>
    public static async Task<string> Text(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal((status, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => http?.Dispose();
}

/// <summary>What the tests of drafts begin and end with.</summary>
internal static class DraftScene
{
    /// <summary>The form of a new visit, on a course that has started.</summary>
    public static async Task<string> VisitForm(this Scene scene) => $"/forloeb/{await scene.Started()}/besoeg/nyt";

    /// <summary>How many drafts lie in the municipality's database.</summary>
    public static long Drafts(this Scene scene)
    {
        _ = MunicipalityCode.TryParse(scene.Site.Code, out var code);
        using var connection = scene.Site.Services.GetRequiredService<Municipalities>().Open(code).OpenForReading();
        using var count = connection.Sql("SELECT COUNT(*) FROM desk_draft");
        return (long)count.ExecuteScalar()!;
    }
}
