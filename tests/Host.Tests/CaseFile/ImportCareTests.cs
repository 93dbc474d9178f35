using System.Net;
using BarnetIMidten.Host.Pages.Import;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Host.Web;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Http;
using static BarnetIMidten.Host.Tests.CaseFile.Bringing;
using static BarnetIMidten.Host.Tests.CaseFile.History;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>The file of an import is full of families: who sees what of it, and where it lies.</summary>
public sealed class ImportCareTests
{
    [Fact]
    public async Task A_colleague_sees_it_and_may_end_it_but_only_whoever_brought_the_file_may_take_it_in_unchosen()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var kim = await Desk.Of(scene, "administrator");
        var (path, mine) = await hanne.Brought(Whole);
        Assert.NotNull(mine.QuerySelector("form[action*='Tried']"));
        var seen = await kim.Page(path);
        Assert.Contains("Vælg filen igen", seen.Text(), StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("form[action*='Tried']"));
        using var forced = await kim.Send((await kim.Open("/import", "main form")) with { Path = $"{path}?handler=Tried" });
        Assert.Contains("er glemt igen", (await Desk.Read(forced)).Text(), StringComparison.Ordinal);

        using var begun = await hanne.Bring(Long(40), isTry: false);
        using var ended = await kim.Press(Leads(begun), "Cancel");
        Assert.Contains("Importen er afbrudt", (await kim.Ended(Leads(begun))).Text(), StringComparison.Ordinal);
        Assert.Empty(await Courses(scene));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_file_is_forgotten_after_a_quarter_of_an_hour_and_when_she_signs_out(bool signsOut)
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var (path, _) = await hanne.Brought(Whole);
        Assert.True(Last(scene)!.HoldsFile);
        if (signsOut)
        {
            using var left = await hanne.Send(await hanne.Open("/", "form[action='/log-ud']"));
            await hanne.SignIn();
        }
        else
        {
            scene.Site.Clock.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
            Assert.NotNull((await hanne.Page(path)).QuerySelector("form[action*='Tried']"));
            scene.Site.Clock.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.False(Last(scene)!.HoldsFile);
        Assert.Null((await hanne.Page(path)).QuerySelector("form[action*='Tried']"));
        Assert.Empty(await Courses(scene));
    }

    [Fact]
    public async Task A_file_that_was_taken_in_or_would_bring_nothing_is_forgotten_at_once()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        await hanne.Brought(Whole, isTry: false);
        Assert.False(Last(scene)!.HoldsFile);
        await hanne.Brought(Whole);
        Assert.False(Last(scene)!.HoldsFile);
    }

    [Fact]
    public async Task What_came_of_it_is_shown_for_an_hour_and_then_kept_nowhere_and_as_one_that_nobody_knows()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        var (path, _) = await hanne.Brought(Whole, isTry: false);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(59));
        Assert.Contains("Forløbene er hentet ind", (await hanne.Page(path)).Text(), StringComparison.Ordinal);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(Last(scene));
        Assert.Equal(await Unknown(hanne, path), await Unknown(hanne, $"/import/{Guid.CreateVersion7():N}"));
        Assert.DoesNotContain("seneste import", (await hanne.Page("/import")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_municipality_knows_of_none_and_imports_at_the_same_time_and_other_roles_are_refused()
    {
        await using var scene = await Ishoej();
        await scene.Site.Open("0259", "ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        using var other = await Desk.Of(
            await scene.Site.As(Role.Administrator, code: "0259"),
            scene.Site.Address,
            scene.Site.Clock,
            "lead"
        );
        using var begun = await hanne.Bring(Long(40), isTry: false);
        Assert.Equal(await Unknown(other, $"/import/{Guid.CreateVersion7():N}"), await Unknown(other, Leads(begun)));
        Assert.DoesNotContain("i gang", (await other.Page("/import")).Text(), StringComparison.Ordinal);
        using var theirs = await other.Bring(Whole);
        Assert.NotEqual(Leads(begun), Leads(theirs));
        using var ended = await hanne.Press(Leads(begun), "Cancel");
        foreach (var role in (string[])["pedagogue", "controller", "observer"])
        {
            using var desk = await Desk.Of(scene, role);
            foreach (var path in (string[])["/import", Leads(begun), "/import?handler=Template"])
            {
                using var refused = await desk.Get(path);
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            }
        }

        await hanne.Ended(Leads(begun));
    }

    [Fact]
    public async Task The_next_import_takes_the_place_of_what_the_last_came_to()
    {
        await using var scene = await Ishoej();
        using var hanne = await Desk.Of(scene);
        using var kim = await Desk.Of(scene, "administrator");
        var (path, _) = await hanne.Brought(Whole);
        await kim.Brought(Whole, isTry: false);
        await Unknown(hanne, path);
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(59));
        Assert.NotNull(Last(scene));
    }

    [Fact]
    public async Task One_large_file_is_read_at_a_time_for_a_municipality_and_the_others_wait_unread()
    {
        var (entered, answered) = (0, new TaskCompletionSource());
        var door = new OneFileAtATime(_ =>
        {
            entered++;
            return answered.Task;
        });
        Task Sends(string code, string contentType, string method = "POST")
        {
            var http = new DefaultHttpContext();
            (http.Request.Method, http.Request.ContentType) = (method, contentType);
            http.SetEndpoint(
                new Endpoint(null, new EndpointMetadataCollection(typeof(IndexModel).GetCustomAttributes(inherit: true)), "import")
            );
            return door.Invoke(http, CallContext.For(Caller.SystemIn(Testing.House.Code(code))));
        }

        const string Form = "multipart/form-data; boundary=x";
        const string Table = "text/csv";
        Task[] served = [Sends("0183", Form), Sends("0183", Table), Sends("0259", Table), Sends("0183", "", "GET")];
        Assert.Equal(served.Length, entered);
        Task[] waiting = [Sends("0183", Form), Sends("0183", Table)];
        Assert.Equal(served.Length, entered);
        answered.SetResult();
        await Task.WhenAll([.. served, .. waiting]);
        Assert.Equal(served.Length + waiting.Length, entered);
    }

    [Fact]
    public async Task The_file_never_lies_on_the_disk_and_of_whom_nobody_knows_it_is_not_read()
    {
        const int Length = 3_456_789;
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[Length]), "Input.File", "a.csv" } };
        var http = new DefaultHttpContext();
        http.SetEndpoint(
            new Endpoint(null, new EndpointMetadataCollection(typeof(IndexModel).GetCustomAttributes(inherit: true)), "import")
        );
        (http.Request.Path, http.Request.Method, http.Request.ContentType) = ("/import", "POST", content.Headers.ContentType!.ToString());
        http.Request.Body = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var isRead = false;
        await new WholeForm(
            _ =>
            {
                isRead = http.Request.Body.Position > 0;
                return Task.CompletedTask;
            },
            isBehindTheDoor: false
        ).Invoke(http);
        Assert.False(isRead);
        await new WholeForm(
            async behind =>
            {
                Assert.Equal(Length, (await behind.Request.ReadFormAsync()).Files[0].Length);
                Assert.DoesNotContain(new DirectoryInfo(Path.GetTempPath()).GetFiles("ASPNETCORE_*"), f => f.Exists && f.Length == Length);
            },
            isBehindTheDoor: true
        ).Invoke(http);
    }

    /// <summary>What is said of an import that nobody knows.</summary>
    private static async Task<string> Unknown(Desk desk, string path)
    {
        using var answer = await desk.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var said = (await Desk.Read(answer)).Text();
        Assert.Contains("Importen kendes ikke mere", said, StringComparison.Ordinal);
        return said;
    }
}
