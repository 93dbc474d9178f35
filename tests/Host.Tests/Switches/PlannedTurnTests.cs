using System.Net;
using BarnetIMidten.Host.Tests.Reports;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Host.Tests.Switches;

/// <summary>Planned turns over HTTP, and what reacts to them.</summary>
public sealed class PlannedTurnTests
{
    [Fact]
    public async Task What_is_shared_appears_and_is_gone_by_a_planned_turn_in_the_minute_it_comes()
    {
        await using var scene = await MemoTests.Imported();
        await Plan(scene, true, minutes: 10);
        await Plan(scene, false, minutes: 20);
        await Minute(scene);
        Assert.Equal(0, await Shown(scene));

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(10));
        await Minute(scene);
        Assert.Equal(1, await Shown(scene));

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(10));
        await Minute(scene);
        Assert.Equal(0, await Shown(scene));
    }

    [Fact]
    public async Task A_plan_is_made_listed_and_called_off_by_the_words_of_the_api()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var at = scene.Site.Clock.GetUtcNow().AddDays(1);
        var body = new
        {
            enabled = true,
            at,
            note = "Pjecen er trykt.",
        };

        var made = (await scene.Administrator.Post("/features/SelfReferral/plans", body)).Expect(HttpStatusCode.Created);

        Assert.Equal($"/api/v1/features/SelfReferral/plans/{made.Id}", made.Headers.Location!.ToString());
        Assert.Equal("409 feature.plan-taken", (await scene.Administrator.Post("/features/SelfReferral/plans", body)).Said);
        Assert.Equal("409 feature.use-versions", (await scene.Administrator.Post("/features/Programme/plans", body)).Said);
        Assert.Equal("404 record.not-found", (await scene.Administrator.Post("/features/Unknown/plans", body)).Said);
        var listed = (await scene.Administrator.Fetch("/features/plans"))["items"][0];
        Assert.Equal(made.Id, listed.GetProperty("id").GetString());
        Assert.Equal(at, listed.GetProperty("at").GetDateTimeOffset());
        var gone = await scene.Administrator.Call(HttpMethod.Delete, $"/features/SelfReferral/plans/{made.Id}", null);
        gone.Expect(HttpStatusCode.NoContent);
        Assert.Equal(0, (await scene.Administrator.Fetch("/features/plans"))["items"].GetArrayLength());
    }

    [Theory]
    [InlineData("T10:00:00", "400 request.malformed")]
    [InlineData("", "400 request.malformed")]
    [InlineData("T10:00:00Z", "201 ")]
    [InlineData("T10:00:00.5+02:00", "201 ")]
    [InlineData("T10:00:00-01:00", "201 ")]
    public async Task An_instant_says_its_offset(string time, string said)
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var at = $"{scene.Site.Clock.GetUtcNow().AddDays(7):yyyy-MM-dd}{time}";

        var answer = await scene.Administrator.Post(
            "/features/SelfReferral/plans",
            new
            {
                enabled = true,
                at,
                note = "Aftalt.",
            }
        );

        Assert.Equal(said[..3], ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (answer.Status != HttpStatusCode.Created)
        {
            Assert.Equal(said, answer.Said);
        }
    }

    private static async Task Plan(Scene scene, bool on, int minutes) =>
        (
            await scene.Administrator.Post(
                "/features/SumSharing/plans",
                new
                {
                    enabled = on,
                    at = scene.Site.Clock.GetUtcNow().AddMinutes(minutes),
                    note = "Udvalget har besluttet det.",
                }
            )
        ).Expect(HttpStatusCode.Created);

    private static Task Minute(Scene scene) =>
        scene.Site.Services.GetServices<IHostedService>().OfType<EachMinute>().Single().TakeDue(CancellationToken.None);

    private static async Task<int> Shown(Scene scene) =>
        (await scene.Lead.Fetch("/reports/municipalities?year=2021"))["municipalities"].GetArrayLength();
}
