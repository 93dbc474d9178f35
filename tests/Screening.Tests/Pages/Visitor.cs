using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;

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
        using var form = await Form(path, answers);
        using var sent = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = form };
        if (fragment)
        {
            sent.Headers.Add("X-Fragment", "advice");
        }

        using var answer = await http.SendAsync(sent);
        return (answer.StatusCode, answer.Headers.Location?.ToString(), WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Signs in, with a telephone of her own where a code is asked for.</summary>
    public async Task SignIn(Website site, string name, string password)
    {
        using var answer = await new Telephones(site.Clock).SignIn(
            name,
            () => Answer("/log-ind", ("name", name), ("password", password)),
            async page => (await Open(page)).Text,
            Answer
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Answer(string path, params (string Name, string Value)[] answers)
    {
        using var form = await Form(path, answers);
        return await http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>What stands hidden in a page's form, and what is written in it.</summary>
    private async Task<FormUrlEncodedContent> Form(string path, (string Name, string Value)[] answers)
    {
        var (_, page) = await Open(path.Split('?')[0]);
        var written = answers.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        // the form to sign out has a token too, and the foot a form of its own
        var hidden = Hidden()
            .Matches(page.Split("<footer")[0])
            .Select(m => (Name: m.Groups["name"].Value, m.Groups["value"].Value))
            .DistinctBy(f => f.Name);
        var fields = hidden.Where(f => !written.Contains(f.Name)).Concat(answers);
        return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex(
        "<input(?: type=\"hidden\")? name=\"(?<name>[^\"]+)\"(?: type=\"hidden\")? value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
