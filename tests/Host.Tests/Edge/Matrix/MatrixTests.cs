using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Every route × every role × one's own record, a colleague's, another municipality's and nobody's. What is denied cannot be told from
/// what does not exist, in status, body or headers (promises 7–9).</summary>
public sealed class MatrixTests : IAsyncLifetime
{
    private const string Elsewhere = "0259";
    private static readonly Role[] Roles = [Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer];

    /// <summary>What differs from one answer to the next and tells nothing.</summary>
    private static readonly string[] OfTheMoment = ["Date", "traceparent"];
    private readonly List<string> wrong = [];
    private Scene scene = null!;
    private Made made = null!;
    private Ids untouched = null!;
    private Ids others = null!;
    private int cells;

    public async ValueTask InitializeAsync()
    {
        scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open(Elsewhere, "ishoej-0-6");
        made = await Made.In(scene);
        var kinds = ApiRoute.AboutSomething(scene.Site).SelectMany(r => r.Kinds).Distinct(StringComparer.Ordinal).ToList();
        (untouched, others) = (await made.Of(kinds, scene.Lead), await made.Of(kinds, scene.Lead));
    }

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public void Every_route_stands_in_the_statement_of_who_may_call_it_and_every_line_of_it_is_a_route()
    {
        Assert.Equal(
            WhoMay.Routes.Order(StringComparer.Ordinal),
            ApiRoute.All(scene.Site).Select(r => r.Key).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            RouteBodies.ByRoute.Keys.Order(StringComparer.Ordinal),
            ApiRoute.AboutSomething(scene.Site).Where(r => r.TakesBody).Select(r => r.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task No_cell_is_wrong()
    {
        foreach (var route in ApiRoute.AboutSomething(scene.Site).ToList())
        {
            foreach (var role in Roles)
            {
                await OwnMunicipality(route, role);
                await OtherMunicipality(route, role);
            }

            if (Places.IsOnesOwn(route.Template) && WhoMay.Holds(route, Role.Pedagogue))
            {
                await Colleague(route);
            }
        }

        Assert.Empty(wrong);
        Assert.True(cells > 500, $"Only {cells} cells were tried");
    }

    [Fact]
    public async Task A_route_about_nothing_in_particular_lets_in_the_roles_of_the_statement_and_no_other()
    {
        foreach (var route in ApiRoute.All(scene.Site).Except(ApiRoute.AboutSomething(scene.Site)).Where(WhoMay.AsksWhoCalls).ToList())
        {
            foreach (var role in Roles)
            {
                var answer = await Ask(await scene.Site.As(role), route, Ids.Nobodys(), "{}");
                var (may, refused) = (WhoMay.Holds(route, role), answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
                Judge(route, role, "no", may ? !refused : answer.Said == "403 caller.not-allowed", answer);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_counted_in_no_list()
    {
        await scene.Accepted();
        foreach (var stranger in (HttpClient[])[scene.OtherPedagogue, await scene.Site.As(Role.Lead, code: Elsewhere)])
        {
            foreach (var list in (string[])["/referrals", "/courses", "/referrals?q=Prøve", "/courses?due=thisWeek"])
            {
                var answer = (await stranger.Fetch(list)).Expect(HttpStatusCode.OK);
                Assert.Equal((0, 0), (answer["total"].GetInt32(), answer["items"].GetArrayLength()));
            }
        }
    }

    /// <summary>A record of the caller's municipality: hers if her role has to do with it; refused alike whether it exists or not if not.</summary>
    private async Task OwnMunicipality(ApiRoute route, Role role)
    {
        var caller = role == Role.Pedagogue ? scene.Pedagogue : await scene.Site.As(role);
        var may = WhoMay.Holds(route, role);
        var ids = may && route.Method != HttpMethod.Get ? await made.Of(route.Kinds, caller) : untouched;
        var existing = await Ask(caller, route, ids);
        var missing = await Ask(caller, route, Ids.Nobodys());
        if (!may)
        {
            Judge(route, role, "own municipality's", existing.Said == "403 caller.not-allowed", existing);
            Alike(route, role, "own municipality's", existing, missing);
            return;
        }

        Judge(route, role, "nobody's", missing.Said == "404 record.not-found", missing);
        Judge(route, role, "own", (int)existing.Status is not (401 or 403 or 404), existing);
        if (Places.PartsIn(route.Template).Any())
        {
            var mixed = await Ask(caller, route, untouched.WithPartsOf(others, route.Template));
            Judge(route, role, "own with a part of another's", mixed.Said == "404 record.not-found", mixed);
        }
    }

    private async Task OtherMunicipality(ApiRoute route, Role role)
    {
        var stranger = await scene.Site.As(role, code: Elsewhere);
        var (existing, missing) = (await Ask(stranger, route, untouched), await Ask(stranger, route, Ids.Nobodys()));
        var expected = WhoMay.Holds(route, role) ? "404 record.not-found" : "403 caller.not-allowed";
        Judge(route, role, "other municipality's", existing.Said == expected, existing);
        Alike(route, role, "other municipality's", existing, missing);
    }

    private async Task Colleague(ApiRoute route)
    {
        var (existing, missing) = (
            await Ask(scene.OtherPedagogue, route, untouched),
            await Ask(scene.OtherPedagogue, route, Ids.Nobodys())
        );
        Judge(route, Role.Pedagogue, "colleague's", existing.Said == "404 record.not-found", existing);
        Alike(route, Role.Pedagogue, "colleague's", existing, missing);
    }

    private Task<Answer> Ask(HttpClient caller, ApiRoute route, Ids ids) =>
        Ask(
            caller,
            route,
            ids,
            RouteBodies.Of(
                route,
                ids,
                caller == scene.Pedagogue || caller == scene.OtherPedagogue ? scene.PedagogueId : $"{Guid.CreateVersion7():N}"
            )
        );

    private async Task<Answer> Ask(HttpClient caller, ApiRoute route, Ids ids, string body)
    {
        cells++;
        return await caller.Call(route.Method, route.Filled(ids), route.Body(body));
    }

    private void Judge(ApiRoute route, Role role, string whose, bool isRight, Answer answer)
    {
        if (!isRight)
        {
            wrong.Add($"{route.Key} by {role} of {whose}: {answer}");
        }
    }

    private void Alike(ApiRoute route, Role role, string whose, Answer existing, Answer missing)
    {
        if (Shown(existing) != Shown(missing))
        {
            wrong.Add($"{route.Key} by {role} of {whose} can be told from nobody's:\n{Shown(existing)}\n{Shown(missing)}");
        }
    }

    private static string Shown(Answer answer) =>
        string.Join(
            '\n',
            answer
                .Headers.Where(h => !OfTheMoment.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
                .Select(h => $"{h.Key}: {string.Join(',', h.Value)}")
                .Order(StringComparer.Ordinal)
                .Prepend($"{(int)answer.Status} {answer.ContentType} {answer.Text}")
        );
}
