using System.Net;
using System.Text.RegularExpressions;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Every page about something × every role × one's own, a colleague's, another municipality's and nobody's: what is denied cannot be told from what
/// does not exist.</summary>
public sealed partial class PageMatrixTests(PageMatrixTests.Town town) : IClassFixture<PageMatrixTests.Town>
{
    private const string Elsewhere = "0259";
    private readonly List<string> wrong = [];
    private readonly Scene scene = town.Scene;
    private readonly Ids own = town.Own;
    private readonly Ids others = town.Others;

    [Fact]
    public void Every_page_about_something_stands_in_the_statement_of_who_may_see_it_and_every_line_of_it_is_a_page() =>
        Assert.Equal(
            WhoSees.All.Order(StringComparer.Ordinal),
            scene
                .Site.Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
                .Where(page => page.Contains('{', StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData(Role.Pedagogue)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task What_is_of_her_municipality_is_shown_to_her_if_her_role_has_to_do_with_it(Role role)
    {
        using var desk = role == Role.Pedagogue ? await Desk.OfThePedagogue(scene) : await Desk.Of(scene, Word(role));
        foreach (var page in WhoSees.Pages)
        {
            if (!WhoSees.Holds(page, role))
            {
                await Denied(desk, page, role, mayOtherwise: false);
                continue;
            }

            if (!WhoSees.NeedsMore(page))
            {
                Judge(page, role, "own", (await Seen(desk, page, own)).Status, HttpStatusCode.OK, HttpStatusCode.Redirect);
            }

            Judge(page, role, "nobody's", (await Seen(desk, page, Ids.Nobodys())).Status, HttpStatusCode.NotFound);
            if (Places.PartsIn(page).Any())
            {
                var mixed = await Seen(desk, page, own.WithPartsOf(others, page));
                Judge(page, role, "own with a part of another's", mixed.Status, HttpStatusCode.NotFound);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_a_colleagues_is_the_page_of_what_does_not_exist()
    {
        using var desk = await Desk.Of(scene, Word(Role.Pedagogue));
        foreach (var page in WhoSees.Pages.Where(p => Places.IsOnesOwn(p) && WhoSees.Holds(p, Role.Pedagogue)))
        {
            await Denied(desk, page, Role.Pedagogue, mayOtherwise: true);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Role.Pedagogue)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Controller)]
    [InlineData(Role.Observer)]
    public async Task What_is_another_municipalitys_is_the_page_of_what_does_not_exist(Role role)
    {
        var administrator = await scene.Site.As(Role.Administrator, code: Elsewhere);
        using var desk = await Desk.Of(administrator, scene.Site.Address, scene.Site.Clock, Word(role), Elsewhere);
        foreach (var page in WhoSees.Pages)
        {
            await Denied(desk, page, role, WhoSees.Holds(page, role));
        }

        Assert.Empty(wrong);
    }

    /// <param name="mayOtherwise">Her role has to do with such things: this one is not found.</param>
    private async Task Denied(Desk desk, string page, Role role, bool mayOtherwise)
    {
        var (existing, missing) = (await Seen(desk, page, own), await Seen(desk, page, Ids.Nobodys()));
        Judge(
            page,
            role,
            "what is not hers",
            existing.Status,
            mayOtherwise ? [HttpStatusCode.NotFound] : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
        );
        if (existing != missing)
        {
            wrong.Add($"{role} {page} can be told apart:\n{existing}\n{missing}");
        }
    }

    private void Judge(string page, Role role, string whose, HttpStatusCode status, params HttpStatusCode[] right)
    {
        if (!right.Contains(status))
        {
            wrong.Add($"{role} {page} of {whose}: {status}");
        }
    }

    /// <summary>What a person gets, but for ids and the tokens of forms, which are new each time.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> Seen(Desk desk, string page, Ids ids)
    {
        using var answer = await desk.Get(WhoSees.Address(page, ids));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, Id().Replace(PageText.WithoutTokens(text), "ID"));
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    /// <summary>Two municipalities, and in the first two of each thing; nobody changes them.</summary>
    public sealed class Town : IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;
        internal Ids Own { get; private set; } = null!;
        internal Ids Others { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Scene = await Host.Tests.Scene.Of("ishoej-0-6");
            await Scene.Site.Open(Elsewhere, "ishoej-0-6");
            var made = await Made.In(Scene);
            var kinds = WhoSees.Pages.SelectMany(Places.KindsIn).Distinct(StringComparer.Ordinal).ToList();
            (Own, Others) = (await made.Of(kinds, Scene.Lead), await made.Of(kinds, Scene.Lead));
        }

        public ValueTask DisposeAsync() => Scene.DisposeAsync();
    }
}
