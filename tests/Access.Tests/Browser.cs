using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Access.Tests;

/// <summary>As much of a browser as the doors need: cookies, forms with their token, no redirect followed.</summary>
internal sealed partial class Browser(Uri address, Telephones phones)
{
    private readonly CookieContainer cookies = new();

    public HttpClient Http => new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public CookieCollection Cookies => cookies.GetAllCookies();

    /// <summary>Goes on with the cookies of before, at the address of a server started anew.</summary>
    public Browser At(Uri other)
    {
        var browser = new Browser(other, phones);
        foreach (Cookie cookie in Cookies)
        {
            browser.cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", other.Host));
        }

        return browser;
    }

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens a page and sends its form.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Send(path, path, host: null, fields);

    /// <summary>Name and password, and the code of her telephone where one is asked for.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password = Town.Password, string? goTo = null, string? host = null) =>
        phones.SignIn(
            name,
            () => Password(name, password, goTo, host),
            async page => await (await Get(page)).Content.ReadAsStringAsync(),
            (address, fields) => Send(address, address, host, [.. fields, ("retur", goTo ?? "")])
        );

    /// <summary>Name and password alone.</summary>
    public Task<HttpResponseMessage> Password(string name, string password = Town.Password, string? goTo = null, string? host = null) =>
        Send("/log-ind", "/log-ind", host, ("name", name), ("password", password), ("retur", goTo ?? ""));

    /// <summary>The code alone, after the password.</summary>
    public Task<HttpResponseMessage> Code(string code) => Post("/log-ind", ("code", code));

    public Task<HttpResponseMessage> SignOut() => Send("/min-side", "/log-ud", host: null);

    /// <summary>Presses the other language at the foot of a page.</summary>
    public Task<HttpResponseMessage> Choose(string language, string page = "/min-side") =>
        Send(page, "/sprog", host: null, ("til", language), ("retur", page));

    private async Task<HttpResponseMessage> Send(string page, string action, string? host, params (string Name, string Value)[] fields)
    {
        var form = await (await Get(page)).Content.ReadAsStringAsync();
        var all = fields.Append(("__RequestVerificationToken", FormToken().Match(form).Groups["token"].Value));
        using var content = new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var sending = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = content };
        sending.Headers.Host = host;
        return await Http.SendAsync(sending);
    }

    /// <summary>Whether the page opens, or sends her to sign in.</summary>
    public async Task<bool> IsIn()
    {
        using var page = await Get("/min-side");
        return page.StatusCode == HttpStatusCode.OK;
    }

    public static async Task<string> WithoutTokens(HttpResponseMessage page) =>
        FormToken().Replace(await page.Content.ReadAsStringAsync(), "");

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FormToken();
}
