using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Every page, list, answer and calendar, for the address of one of two guardians, who is protected (promise 10).</summary>
public sealed partial class HiddenEverywhereTests(Scene scene) : IClassFixture<Scene>
{
    private const string Hidden = TwoGuardians.Hidden;

    /// <summary>The export of the person carries it, as the contract says.</summary>
    private const string Export = "/api/v1/referrals/{id}/export";

    [Fact]
    public async Task It_stands_in_no_page_list_calendar_or_answer_of_anybody()
    {
        var (referral, course) = await scene.Family();
        var (seen, open) = (0, 0);
        foreach (var role in (string[])["lead", "administrator"])
        {
            using var desk = await Desk.Of(scene, role);
            var walked = await Walk(
                desk,
                [referral, course],
                ["/", $"/henvisninger/{referral}/ret", $"/henvisninger/{referral}/orientering/0?sprog=en"]
            );
            (seen, open) = (seen + walked.Pages, open + walked.WithOpen);
        }

        // the other's address, which is open, shows that the walk comes to where addresses stand
        Assert.True(seen > 40 && open > 0, $"Only {seen} pages were walked, {open} of them with an address");
        (var answers, open) = (0, 0);
        foreach (var caller in (HttpClient[])[scene.Lead, scene.Pedagogue, scene.Administrator])
        {
            foreach (var path in Reads(referral, course))
            {
                var answer = await caller.Fetch(path);
                Assert.DoesNotContain(Hidden, answer.Text, StringComparison.Ordinal);
                answers += answer.Status == HttpStatusCode.OK ? 1 : 0;
                open += answer.Text.Contains(TwoGuardians.Open, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(answers > 25 && open > 0, $"Only {answers} answers were read, {open} of them with an address");
        var feed = (await scene.Pedagogue.Post("/calendar/links", new { })).Expect(HttpStatusCode.Created)["path"].GetString()!;
        using var nobody = scene.Site.Nobody();
        var ics = await nobody.GetStringAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("BEGIN:VEVENT", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("vej", ics, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every page that is come to by a link, with what it hands out.</summary>
    /// <param name="ids">Of the family; of the pages of others one of a kind is enough.</param>
    private static async Task<(int Pages, int WithOpen)> Walk(Desk desk, string[] ids, IEnumerable<string> from)
    {
        var (open, seen, waiting) = (0, new HashSet<string>(StringComparer.Ordinal), new Queue<string>(from));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(AnyId().Replace(path, m => ids.Contains(m.Value) ? m.Value : "id")))
            {
                continue;
            }

            var text = await desk.Text(path);
            Assert.False(text.Contains(Hidden, StringComparison.Ordinal), path);
            open += text.Contains(TwoGuardians.Open, StringComparison.Ordinal) ? 1 : 0;
            foreach (var link in new HtmlParser().ParseDocument(text).QuerySelectorAll("a[href^='/']"))
            {
                var to = link.GetAttribute("href")!.Split('#')[0];
                if (!to.StartsWith("/log-ud", StringComparison.Ordinal) && !to.StartsWith("/sprog", StringComparison.Ordinal))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return (seen.Count, open);
    }

    private IEnumerable<string> Reads(string referral, string course) =>
        from endpoint in scene.Site.Endpoints.OfType<RouteEndpoint>()
        let template = endpoint.RoutePattern.RawText!
        where template.StartsWith("/api/v1", StringComparison.Ordinal) && template != Export
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        select template.Replace(
            "{id}",
            template.Contains("/courses/", StringComparison.Ordinal) ? course : referral,
            StringComparison.Ordinal
        );

    [GeneratedRegex("[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyId();
}
