using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Edge;

/// <summary>What is another pedagogue's does not exist for this one, until it is given to her. Every route and role: <see cref="Matrix.MatrixTests"/>.</summary>
public sealed class ColleagueTests
{
    [Fact]
    public async Task Another_pedagogues_case_is_not_found_and_stands_in_no_list_of_hers()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/referrals/{referral}")).Said);
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/referrals/{referral}/screening")).Said);
        Assert.Equal("404 record.not-found", (await scene.OtherPedagogue.Fetch($"/courses/{course}")).Said);
        Assert.Equal(
            "404 record.not-found",
            (await scene.OtherPedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Said
        );
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/referrals"))["total"].GetInt32());
        Assert.Equal(0, (await scene.OtherPedagogue.Fetch("/courses"))["total"].GetInt32());
        (await scene.Pedagogue.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        var other = (await scene.OtherPedagogue.Fetch("/me"))["userId"].GetString();
        Assert.True(
            (int)(await scene.Lead.Post($"/courses/{course}/reassign", new { pedagogueId = other, on = "2026-05-20" })).Status < 300
        );
        (await scene.OtherPedagogue.Fetch($"/courses/{course}")).Expect(HttpStatusCode.OK);
        (await scene.OtherPedagogue.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ukendt")]
    [InlineData("0")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("' OR 1=1 --")]
    [InlineData("00000000000000000000000000000000")]
    public async Task A_malformed_id_is_not_found_like_any_other(string id)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        foreach (var path in (string[])["/referrals/", "/courses/", "/programme/versions/"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Lead.Fetch(path + Uri.EscapeDataString(Uri.UnescapeDataString(id)))).Status);
        }
    }
}
