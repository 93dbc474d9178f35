using System.Net;

namespace BarnetIMidten.Host.Tests.Drafts;

/// <summary>A form that comes in after its session has run out.</summary>
public sealed class LostFormTests
{
    private const string Handover = "Input.Handover";

    [Theory]
    [InlineData(61)]
    [InlineData(60 * 24 * 3)]
    public async Task A_form_whose_session_has_run_out_is_kept_and_waits_behind_the_sign_in(int minutes)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(minutes));

        using var sent = await hanne.Send(form, (Handover, "Alma sov godt"));

        Assert.Equal($"/log-ind?retur={Uri.EscapeDataString(form.Path)}&kladde=gemt", sent.Headers.Location!.ToString());
        Assert.Equal(1L, scene.Drafts());
        using var page = await hanne.Get(form.Path);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        await hanne.SignIn();
        Assert.Equal("Alma sov godt", (await hanne.Open(form.Path))[Handover]);
    }

    [Fact]
    public async Task A_pause_after_the_session_has_run_out_says_that_it_was_kept()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(61));

        using var kept = await hanne.Send(form, (Handover, "Alma sov godt"), ("__Draft", "pause"));

        Assert.StartsWith(
            "Du er logget ud, men kladden er gemt kl. 14.01.",
            await Desk.Text(kept, HttpStatusCode.Accepted),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a week later", 60 * 24 * 8)]
    [InlineData("without its token", 61)]
    [InlineData("with another's token", 61)]
    [InlineData("after a new password", 61)]
    [InlineData("after she signed out", 61)]
    public async Task A_form_that_may_be_anybodys_is_not_put_away(string how, int minutes)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var hanne = await Desk.Of(scene);
        var form = await hanne.Open(await scene.VisitForm());
        const string Token = "__RequestVerificationToken";
        var token = form[Token]!;
        switch (how)
        {
            case "without its token":
                token = "";
                break;
            case "with another's token":
                using (var ali = await Desk.Of(scene))
                {
                    token = (await ali.Open(form.Path))[Token]!;
                }

                break;
            case "after a new password":
                var me = await hanne.Open("/min-side", "form:has([name='Input.Current'])");
                using (var elsewhere = hanne.At(scene.Site.Address))
                {
                    (await elsewhere.Send(me, ("Input.Current", Desk.Password), ("Input.Password", "tolv røde heste"))).Dispose();
                }

                break;
            case "after she signed out":
                (await hanne.Send(await hanne.Open("/min-side", "form.sign-out"))).Dispose();
                break;
        }

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(minutes));
        using var sent = await hanne.Send(form, (Handover, "Alma sov godt"), (Token, token));

        Assert.Equal($"/log-ind?retur={Uri.EscapeDataString(form.Path)}", sent.Headers.Location!.ToString());
        Assert.Equal(0L, scene.Drafts());
    }
}
