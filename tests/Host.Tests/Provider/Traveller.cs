using System.Net;
using System.Web;

namespace BarnetIMidten.Host.Tests.Provider;

/// <summary>A browser that goes to the provider and back, step by step, so that a test can change what it carries.</summary>
internal sealed class Traveller(Uri site, CookieContainer? cookies = null) : IDisposable
{
    private readonly CookieContainer own = cookies ?? new CookieContainer();
    private HttpClient? http;

    public CookieContainer Cookies => own;

    private HttpClient Http => http ??= new HttpClient(new SocketsHttpHandler { CookieContainer = own, AllowAutoRedirect = false });

    /// <summary>Leaves for the provider: the address that she is sent to.</summary>
    public async Task<Uri> Leave(string onward = "/min-side")
    {
        using var left = await Get(new Uri(site, $"/log-ind/kommune/0183?retur={Uri.EscapeDataString(onward)}"));
        return left.Headers.Location ?? throw new InvalidOperationException($"Sent nowhere: {left.StatusCode}");
    }

    /// <summary>Signs in at the provider: the address that it sends her back to.</summary>
    /// <param name="who">Nobody leaves without signing in.</param>
    public async Task<Uri> SignInAt(Uri provider, Identity? who)
    {
        var at = provider;
        while (at.Port != site.Port)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, at);
            ask.Headers.Add("x-who", who is null ? "" : Uri.EscapeDataString(who.Json));
            using var answer = await Http.SendAsync(ask);
            at = answer.Headers.Location is { } next
                ? new Uri(at, next)
                : throw new InvalidOperationException($"{at}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        return at;
    }

    /// <summary>The whole way.</summary>
    public async Task<HttpResponseMessage> Travel(Identity who) => await Get(await SignInAt(await Leave(), who));

    public Task<HttpResponseMessage> Get(Uri address) => Http.GetAsync(address);

    public async Task<bool> IsIn()
    {
        using var page = await Get(new Uri(site, "/min-side"));
        return page.StatusCode == HttpStatusCode.OK;
    }

    public async Task<string> Me() => await Http.GetStringAsync(new Uri(site, "/min-side"));

    /// <summary>What an address says under a name.</summary>
    public static string? Said(Uri address, string name) => HttpUtility.ParseQueryString(address.Query)[name];

    public void Dispose() => http?.Dispose();
}
