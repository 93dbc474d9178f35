using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Every page, list, answer, file and calendar, for the address of one of two guardians, who is protected (promise 10).</summary>
public sealed partial class HiddenEverywhereTests(Scene scene) : IClassFixture<Scene>
{
    private const string Hidden = TwoGuardians.Hidden;

    /// <summary>The export of the person carries it, as the contract says.</summary>
    private const string Export = "/api/v1/referrals/{id}/export";

    [Fact]
    public async Task It_stands_in_no_page_list_calendar_or_answer_of_anybody()
    {
        var (referral, course) = await scene.Family();
        var (seen, open, files) = (0, 0, 0);
        foreach (var role in (string[])["lead", "administrator"])
        {
            using var desk = await Desk.Of(scene, role);
            var walked = await Walk(
                desk,
                [referral, course],
                ["/", $"/henvisninger/{referral}/ret", $"/henvisninger/{referral}/orientering/0?sprog=en"]
            );
            (seen, open, files) = (seen + walked.Pages, open + walked.WithOpen, files + walked.Files);
        }

        // the other's address, which is open, shows that the walk comes to where addresses stand
        Assert.True(
            seen > 40 && open > 0 && files > 2,
            $"Only {seen} pages were walked, {open} of them with an address, {files} of them files that were unpacked"
        );
        (var answers, open, files) = (0, 0, 0);
        foreach (var caller in (HttpClient[])[scene.Lead, scene.Pedagogue, scene.Administrator])
        {
            foreach (var path in Reads(referral, course))
            {
                foreach (var type in (string[])["application/json", WordDocument.ContentType])
                {
                    var (status, text, isFile) = await Asked(caller, path, type);
                    Assert.DoesNotContain(Hidden, text, StringComparison.Ordinal);
                    answers += status == HttpStatusCode.OK ? 1 : 0;
                    open += text.Contains(TwoGuardians.Open, StringComparison.Ordinal) ? 1 : 0;
                    files += isFile ? 1 : 0;
                }
            }
        }

        Assert.True(
            answers > 50 && open > 0 && files > 3,
            $"Only {answers} answers were read, {open} of them with an address, {files} of them files that were unpacked"
        );
        var feed = (await scene.Pedagogue.Post("/calendar/links", new { })).Expect(HttpStatusCode.Created)["path"].GetString()!;
        using var nobody = scene.Site.Nobody();
        var ics = await nobody.GetStringAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("BEGIN:VEVENT", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("vej", ics, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is looked into for it is seen to hold it where it may.</summary>
    [Theory]
    [InlineData("application/json", false)]
    [InlineData(WordDocument.ContentType, true)]
    public async Task It_stands_in_the_export_of_the_person_in_each_of_its_forms(string type, bool isFile)
    {
        var (referral, _) = await scene.Family();
        var export = await Asked(scene.Administrator, Export.Replace("{id}", referral, StringComparison.Ordinal), type);
        Assert.Equal((HttpStatusCode.OK, isFile), (export.Status, export.IsFile));
        Assert.Contains(Hidden, export.Text, StringComparison.Ordinal);
    }

    /// <summary>Every page that is come to by a link, with what it hands out.</summary>
    /// <param name="ids">Of the family; of the pages of others one of a kind is enough.</param>
    private static async Task<(int Pages, int WithOpen, int Files)> Walk(Desk desk, string[] ids, IEnumerable<string> from)
    {
        var (open, files, seen, waiting) = (0, 0, new HashSet<string>(StringComparer.Ordinal), new Queue<string>(from));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(AnyId().Replace(path, m => ids.Contains(m.Value) ? m.Value : "id")))
            {
                continue;
            }

            using var shown = await desk.Get(path);
            var (text, isFile) = await Said(shown);
            Assert.False(text.Contains(Hidden, StringComparison.Ordinal), path);
            files += isFile ? 1 : 0;
            open += text.Contains(TwoGuardians.Open, StringComparison.Ordinal) ? 1 : 0;
            foreach (var link in new HtmlParser().ParseDocument(isFile ? "" : text).QuerySelectorAll("a[href^='/']"))
            {
                var to = link.GetAttribute("href")!.Split('#')[0];
                if (!to.StartsWith("/log-ud", StringComparison.Ordinal) && !to.StartsWith("/sprog", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return (seen.Count, open, files);
    }

    private static async Task<(HttpStatusCode Status, string Text, bool IsFile)> Asked(HttpClient caller, string path, string type)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Accept.ParseAdd(type);
        using var answer = await caller.SendAsync(ask, TestContext.Current.CancellationToken);
        var (text, isFile) = await Said(answer);
        return (answer.StatusCode, text, isFile);
    }

    /// <summary>As whoever reads the page, or opens the file, reads it.</summary>
    private static async Task<(string Text, bool IsFile)> Said(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (WebUtility.HtmlDecode(Unpacked.Read(bytes)), Unpacked.IsPacked(bytes));
    }

    private IEnumerable<string> Reads(string referral, string course) =>
        from endpoint in scene.Site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith("/api/v1", StringComparison.Ordinal) && template != Export
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        select template
            .Replace("{ending}", "xlsx", StringComparison.Ordinal)
            .Replace("{id}", template.Contains("/courses/", StringComparison.Ordinal) ? course : referral, StringComparison.Ordinal);

    [GeneratedRegex("[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyId();
}
