using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Host.Tests.Drafts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Every page about a case × every role × a colleague's case, another municipality's and nobody's: what is denied cannot be told from what does not exist.</summary>
public sealed partial class PageMatrixTests
{
    private static readonly string[] Rooms = ["henvisninger/{id", "forloeb/{id"];

    [Fact]
    public async Task A_page_of_a_case_that_is_not_ones_own_is_the_page_of_one_that_does_not_exist()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        await scene.Site.Open("0259", "ishoej-0-6");
        var pages = Pages(scene).ToList();
        Assert.True(pages.Count > 15, string.Join('\n', pages));
        var wrong = new List<string>();
        foreach (var role in (string[])["pedagogue", "administrator", "controller", "observer"])
        {
            using var desk = await Desk.Of(scene, role);
            foreach (var page in pages)
            {
                var (existing, missing) = (
                    await Seen(desk, Filled(page, referral, course)),
                    await Seen(desk, Filled(page, Ids.Nobodys()["referrals"], Ids.Nobodys()["courses"]))
                );
                var isAdministrators = page is "henvisninger/{id}/udlevering" or "henvisninger/{id}/sletning";
                var isDenied = existing.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
                if (role == "administrator" && isAdministrators ? isDenied : !isDenied)
                {
                    wrong.Add($"{role} {page}: {existing.Status}");
                }
                else if (isDenied && existing != missing)
                {
                    wrong.Add($"{role} {page} can be told apart:\n{existing}\n{missing}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Pages(Scene scene) =>
        scene
            .Site.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => Rooms.Any(room => route.StartsWith(room, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal);

    private static string Filled(string page, string referral, string course) =>
        "/" + Part().Replace(page, page.StartsWith("henvisninger", StringComparison.Ordinal) ? referral : course);

    /// <summary>What a person gets, but for ids and the tokens of forms, which are new each time.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> Seen(Desk desk, string address)
    {
        using var answer = await desk.Get(address);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, Id().Replace(Token().Replace(text, ""), "ID"));
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
