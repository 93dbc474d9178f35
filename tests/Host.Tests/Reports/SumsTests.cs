using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>The sums are what a recount finds, whatever has happened to the courses.</summary>
public sealed class SumsTests
{
    [Fact]
    public async Task After_an_import_a_correction_an_end_and_an_erasure_the_sums_are_what_a_recount_finds()
    {
        await using var scene = await MemoTests.Imported();
        var family = new Trust.PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        Assert.Empty((await Verify(scene)).Wrong);
        await scene.Administrator.Post($"/referrals/{family.Referral}/erasure", new { reason = "Kommunens regel" });
        await scene.Lead.Post($"/referrals/{family.Referral}/erasure/confirmation", null);
        var report = await Verify(scene);
        Assert.Empty(report.Wrong);
        Assert.Equal(66, report.Courses);
        Assert.True(report.Sums > 100, $"only {report.Sums} sums");
    }

    /// <summary>One of each figure in turn, in a municipality where every one of them is counted.</summary>
    [Fact]
    public async Task A_sum_that_was_changed_is_named_whichever_figure_it_is_of()
    {
        await using var scene = await MemoTests.Imported();
        await Everything(scene);
        Assert.Empty((await Verify(scene)).Wrong);
        var figures = await Sql(scene, "SELECT DISTINCT figure FROM evaluation_sum ORDER BY figure");
        Assert.Equal(
            "Against Answered Asked BoostersHeld BoostersOffered ByAge ByAgeMonths ByChannel ByDaycare ByEndReason ByReferrer ByRiskFactor ByTechnique Chosen "
                + "CoursesTimed CoursesWithPlace "
                + "Decided Ended EndedBecause EndedByVisits EndedByWeeks EndedVisits GoalsNearer GoalsScored GroupScored HelpedMost HelpedSaid NearerWith PassedOn Paused Received "
                + "ReceivedByChannel ReceivedByDaycare ReceivedByReferrer ScoredAfter ScoredBefore ScoredWith Screened Seen Started VisitMinutes VisitsAtHome VisitsCancelled "
                + "VisitsHeld VisitsMissed VisitsTimed VisitsWithPlace Waited WaitedDays Withdrawn",
            string.Join(' ', figures)
        );
        await Sql(
            scene,
            "UPDATE evaluation_sum SET n = n + 1 WHERE rowid IN (SELECT MIN(rowid) FROM evaluation_sum WHERE n > 0 GROUP BY figure)"
        );
        var wrong = (await Verify(scene)).Wrong;
        Assert.Equal(figures, wrong.Select(w => w.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.All(wrong, w => Assert.Matches("^20[0-9]{2} [A-Za-z]+ .*\\((ishoej-0-6|tois-2018)\\): [0-9]+, should be [0-9]+$", w));
    }

    [Fact]
    public async Task A_visit_that_is_put_right_moves_the_sums_as_a_recount_does()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var course = await scene.Started();
        var visit = (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-23"))).Expect(HttpStatusCode.Created).Id;
        Assert.Equal("2", await Of(scene, "VisitsHeld"));
        (await scene.Pedagogue.Put($"/courses/{course}/visits/{visit}", A.Visit("2026-04-23").With("place", "library"))).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal("1", await Of(scene, "VisitsAtHome"));
        var plan = new
        {
            kind = "ordinary",
            status = "noShow",
            plannedFor = "2026-03-23",
        };
        (await scene.Pedagogue.Put($"/courses/{course}/visits/{visit}", plan)).Expect(HttpStatusCode.OK);
        Assert.Equal("1", await Of(scene, "VisitsMissed"));
        Assert.Equal("1", await Of(scene, "VisitsHeld"));
        Assert.Empty((await Verify(scene)).Wrong);

        // the start meeting moves to another year, and all that hangs on it
        var start = (await scene.Pedagogue.Fetch($"/courses/{course}"))["visits"]
            .EnumerateArray()
            .Single(v => v.GetProperty("kind").GetString() == "startMeeting")
            .GetProperty("id")
            .GetString();
        scene.Site.Clock.Today = Testing.House.Day("2027-02-01");
        (await scene.Pedagogue.Put($"/courses/{course}/visits/{start}", A.Visit("2027-01-10", "startMeeting"))).Expect(HttpStatusCode.OK);
        Assert.Empty((await Verify(scene)).Wrong);
        Assert.Equal("0", await Of(scene, "VisitsMissed"));
    }

    [Fact]
    public async Task A_birth_that_is_recorded_late_is_counted_by_the_childs_age()
    {
        await using var scene = await Scene.Of("national-1000-days");
        var body = A.Referral(lastName: "Ventet", birthDate: null, dueDate: "2026-03-20").With("child.firstName", null);
        var referral = (await scene.Lead.Post("/referrals", body)).Expect(HttpStatusCode.Created).Id;
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening(codes: "B3"))).Expect(HttpStatusCode.OK);
        var course = (await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId)))
            .Expect(HttpStatusCode.Created)["courseId"]
            .GetString();
        (await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-04-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        Assert.Equal(["unborn"], await Sql(scene, "SELECT key FROM evaluation_sum WHERE figure = 'ByAge' AND n > 0"));
        (await scene.Lead.Post($"/referrals/{referral}/birth", new { birthDate = "2026-03-25", firstName = "Ny" })).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal(["0"], await Sql(scene, "SELECT key FROM evaluation_sum WHERE figure = 'ByAge' AND n > 0"));
        Assert.Empty((await Verify(scene)).Wrong);
    }

    [Fact]
    public async Task What_was_there_before_there_were_sums_is_counted_in_turns()
    {
        await using var scene = await MemoTests.Imported();
        await Sql(scene, "DELETE FROM evaluation_sum");
        await Sql(scene, "DELETE FROM evaluation_course");
        await Sql(scene, "DELETE FROM evaluation_referral");
        Assert.NotEmpty((await Verify(scene)).Wrong);
        await using var scope = scene.Site.Services.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        while ((await send.Send(new CountEarlier.Command(), CallContext.For(Caller.SystemIn(Ishoej())), default)).Value.IsLeft) { }

        Assert.Empty((await Verify(scene)).Wrong);
    }

    /// <summary>A family of each fate, so that nothing that is counted is counted nowhere.</summary>
    private static async Task Everything(Scene scene)
    {
        var (lead, pedagogue) = (scene.Lead, scene.Pedagogue);
        var course = await scene.Started();
        var goal = (
            await pedagogue.Post(
                $"/courses/{course}/goals",
                new
                {
                    text = "Ro",
                    group = "home",
                    agreedOn = "2026-03-16",
                }
            )
        ).Id;
        foreach (var (moment, score) in new[] { ("before", 2), ("after", 4) })
        {
            await pedagogue.Put(
                $"/courses/{course}/goals/{goal}/scores",
                new
                {
                    by = "parents",
                    moment,
                    score,
                    on = "2026-03-30",
                }
            );
        }

        await pedagogue.Put($"/courses/{course}/helped-most", new { by = "pedagogue", technique = "T4" });
        await pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-23").With("durationMinutes", 75));
        foreach (var status in (string[])["cancelled", "noShow"])
        {
            await pedagogue.Post(
                $"/courses/{course}/visits",
                new
                {
                    kind = "ordinary",
                    status,
                    plannedFor = "2026-03-25",
                }
            );
        }

        await pedagogue.Post($"/courses/{course}/pause", new { from = "2026-03-26" });
        await pedagogue.Post($"/courses/{course}/resume", new { on = "2026-03-27" });
        await pedagogue.Post($"/courses/{course}/end", new { endedOn = "2026-04-02", reason = "completed" });
        await pedagogue.Post($"/courses/{course}/booster-offer", new { offeredOn = "2026-04-02", answer = "accepted" });
        (await pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-04-14", "booster"))).Expect(HttpStatusCode.Created);
        var passed = await scene.Referral();
        await lead.Put($"/referrals/{passed}/screening", A.Screening());
        var decision = A.Decision(null, "passOn", reason: "Familien har brug for mere").With("passedOnTo", "PPR, aftalt med Ida");
        (await lead.Post($"/referrals/{passed}/decision", decision)).Expect(HttpStatusCode.Created);
        (await lead.Post($"/referrals/{await scene.Referral()}/withdraw", new { reason = "Flyttet" })).Expect(HttpStatusCode.OK);
        var invited = await lead.Post(
            $"/courses/{course}/evaluation-invitations",
            new
            {
                language = "da",
                expiresOn = "2199-12-31",
                moment = "end",
            }
        );
        using var parents = scene.Site.Nobody();
        var link = invited.Expect(HttpStatusCode.Created)["url"].GetString()!.Split("/svar/")[1];
        (await parents.Post($"/answers/{link}", new { answers = (object[])[new { code = "change", value = 4 }] })).Expect(
            HttpStatusCode.NoContent
        );
    }

    private static async Task<string> Of(Scene scene, string figure) =>
        Assert.Single(await Sql(scene, $"SELECT SUM(n) FROM evaluation_sum WHERE figure = '{figure}'"));

    [SuppressMessage("Security", "CA2100", Justification = "Constants of this class.")]
    private static async Task<List<string>> Sql(Scene scene, string sql)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")}");
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetValue(0).ToString()!);
        }

        return found;
    }

    private static MunicipalityCode Ishoej()
    {
        _ = MunicipalityCode.TryParse("0183", out var ishoej);
        return ishoej;
    }

    internal static async Task<SumsReport> Verify(Scene scene)
    {
        await using var scope = scene.Site.Services.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        return (await send.Send(new CheckSums.Query(CheckSums.Depth.All), CallContext.For(Caller.SystemIn(Ishoej())), default))
            .Value
            .Report;
    }
}
