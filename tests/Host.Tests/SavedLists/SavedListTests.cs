using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.SavedLists;

/// <summary>A filter that is kept under a name, without script.</summary>
public sealed class SavedListTests(Scene scene) : IClassFixture<Scene>
{
    private const string SaveForm = ".saved-lists details form";
    private const string RemoveForm = ".saved-lists > form";

    [Fact]
    public async Task A_search_is_kept_under_a_name_and_found_again_with_no_name_in_the_address()
    {
        using var hanne = await Desk.Of(scene);
        var name = $"Kanariefugl{Guid.CreateVersion7():N}";
        await scene.Lead.Post("/referrals", A.Referral(lastName: name));
        using var found = await hanne.Send(await hanne.Open("/henvisninger", "form[role=search]"), ("Search", name));

        using var saved = await hanne.Send(
            await Desk.Shown("/henvisninger", found, SaveForm),
            ("__ListName", "Den ene"),
            ("__List", "save")
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var address = saved.Headers.Location!.ToString();
        Assert.Matches("^/henvisninger\\?liste=[0-9a-f]{32}$", address);
        var list = await hanne.Open(address, "form[role=search]");
        Assert.Equal(name, list["Search"]);
        Assert.Single(list.Page.QuerySelectorAll("main tbody tr"));
        Assert.Equal("Den ene", list.Page.QuerySelector(".saved-lists [aria-current=page]")!.TextContent);

        using var removed = await hanne.Send(await hanne.Open(address, RemoveForm), ("__List", "remove"));
        Assert.Equal("/henvisninger", removed.Headers.Location!.ToString());
        Assert.Empty((await hanne.Open("/henvisninger", "form[role=search]")).Page.QuerySelectorAll(".saved-lists"));
        using var gone = await hanne.Get(address);
        Assert.Equal("/henvisninger", gone.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/henvisninger?status=received", "status", "received")]
    [InlineData("/forloeb?Status=active", "Status", "active")]
    public async Task The_filter_of_a_list_is_kept_with_the_words_it_was_chosen_by(string path, string field, string value)
    {
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(path, SaveForm);
        Assert.Equal(value, form[field]);

        using var saved = await hanne.Send(form, ("__ListName", "Mine ventende"), ("__List", "save"));

        var list = await hanne.Open(saved.Headers.Location!.ToString(), RemoveForm);
        Assert.Equal("Mine ventende", list.Page.QuerySelector(".saved-lists [aria-current=page]")!.TextContent);
        using var other = await Desk.Of(scene);
        using var theirs = await other.Get(saved.Headers.Location!.ToString());
        Assert.Equal(path.Split('?')[0], theirs.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_list_without_a_name_says_so_at_its_field_and_the_filter_stands()
    {
        using var hanne = await Desk.Of(scene);

        using var refused = await hanne.Send(await hanne.Open("/henvisninger?status=received", SaveForm), ("__List", "save"));

        var form = await Desk.Shown("/henvisninger", refused, SaveForm);
        Assert.True(form.Form.ParentElement!.HasAttribute("open"));
        Assert.Equal("Skal udfyldes.", form.Form.QuerySelector(".form-error-message")!.TextContent);
        Assert.Equal("received", form["status"]);
    }
}
