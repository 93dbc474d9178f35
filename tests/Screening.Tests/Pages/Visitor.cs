using System.Net;
using System.Text.RegularExpressions;

namespace BarnetIMidten.Screening.Tests.Pages;

/// <summary>As much of a browser without script as a form needs: it opens a page, keeps its cookies, and sends the form back with what was answered.</summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true })
    {
        BaseAddress = address,
    };

    public async Task<(HttpStatusCode Status, string Text)> Open(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <param name="fragment">As our script asks: the recommendation alone.</param>
    public async Task<(HttpStatusCode Status, string? Location, string Text)> Send(
        string path,
        bool fragment = false,
        params (string Name, string Value)[] answers
    )
    {
        var (_, page) = await Open(path.Split('?')[0]);
        // the form to sign out has a token too
        var hidden = Hidden().Matches(page).Select(m => (Name: m.Groups["name"].Value, m.Groups["value"].Value)).DistinctBy(f => f.Name);
        var fields = hidden.Concat(answers);
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var sent = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form };
        if (fragment)
        {
            sent.Headers.Add("X-Fragment", "advice");
        }

        using var answer = await http.SendAsync(sent);
        return (answer.StatusCode, answer.Headers.Location?.ToString(), WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex(
        "<input(?: type=\"hidden\")? name=\"(?<name>[^\"]+)\"(?: type=\"hidden\")? value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
