using System.Net;
using BarnetIMidten.Host.Operation;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>The page of the process's own state.</summary>
public sealed class OperationTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task It_tells_an_administrator_how_the_process_fares_and_of_the_work_in_her_own_municipality_alone()
    {
        await scene.Site.Open("0259", "national-1000-days");
        var rounds = scene.Site.Services.GetRequiredService<Rounds>();
        await rounds.Run(Testing.House.Code("0259"), Round.Backup, () => throw new IOException("fuld"), _ => { }, default);
        var other = await scene.Site.As(Role.Administrator, code: "0259");
        Assert.DoesNotContain("backup failed", await Told(scene.Administrator));
        Assert.Contains("backup failed", await Told(other));
        await rounds.Run(Testing.House.Code("0259"), Round.Backup, () => Task.CompletedTask, _ => { }, default);
        Assert.Contains("backup done", await Told(other));

        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        var shown = (await scene.Administrator.Fetch("/operation")).Expect(HttpStatusCode.OK);
        Assert.InRange(shown["traffic.requestsLastMinute"].GetInt64(), 3, 1000);
        Assert.Equal(shown["traffic.requestsLastMinute"].GetInt64(), shown["traffic.requestsLastHour"].GetInt64());
        Assert.Equal(0, shown["traffic.faultsLastHour"].GetInt64());
        // of the whole process: other tests write beside this one
        Assert.InRange(shown["storage.writesWaiting"].GetInt64(), 0, 1000);
        Assert.True(shown["storage.freeBytes"].GetInt64() > 0 && shown["storage.backupsFreeBytes"].GetInt64() > 0);
        Assert.True(shown["process.memoryBytes"].GetInt64() > shown["process.heapBytes"].GetInt64());
        Assert.Equal(3, shown["process.collections"].GetArrayLength());
        foreach (var client in (HttpClient[])[scene.Lead, scene.Pedagogue])
        {
            (await client.Fetch("/operation")).Expect(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_failed_stands_on_her_front_page_until_it_succeeds_and_the_page_is_reached_from_oversight()
    {
        using var administrator = await Desk.Of(scene, "administrator");
        var rounds = scene.Site.Services.GetRequiredService<Rounds>();
        await rounds.Run(Testing.House.Code("0183"), Round.Backup, () => throw new IOException("fuld"), _ => { }, default);
        Assert.Contains(
            "sikkerhedskopi",
            (await administrator.Page("/")).QuerySelector("[aria-labelledby=drift]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull((await administrator.Page("/tilsyn")).QuerySelector("main a[href='/drift']"));
        await using (var scope = scene.Site.Services.CreateAsyncScope())
        {
            var caller = new Caller(EntityId.New<UserId>(), "Kim Demo", Testing.House.Code("0183"), Role.Administrator);
            var told = await scope.ServiceProvider.GetServices<IFrontPart>().OfType<RoundsPart>().Single().Show(caller, default);
            var waits = Assert.Single(told.SelectMany(s => s.Waits));
            Assert.Equal((ReminderKind.Operation, "Backup Failed"), (waits.Kind, Assert.Single(waits.Matters)));
        }

        var shown = await administrator.Page("/drift");
        var own = shown.QuerySelector("[aria-labelledby=arbejde]")!;
        Assert.Contains("Seneste sikkerhedskopi", own.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ingen endnu", own.QuerySelector("dd .badge-warning")!.TextContent.Trim());
        Assert.Contains("Lykkedes ikke", shown.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await rounds.Run(Testing.House.Code("0183"), Round.Backup, () => Task.CompletedTask, _ => { }, default);
        Assert.Null((await administrator.Page("/")).QuerySelector("[aria-labelledby=drift]"));
    }

    [Fact]
    public async Task What_was_erased_and_is_long_not_off_the_disk_is_told_until_it_is()
    {
        await using var site = await Website.Start("ishoej-0-6");
        var (round, code) = (site.Services.GetRequiredService<WipeRound>(), Testing.House.Code("0183"));
        var administrator = await site.As(Role.Administrator);
        await using (var file = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "0183.db")};Pooling=False"))
        {
            file.Open();
            await using var due = file.CreateCommand();
            due.CommandText =
                "INSERT INTO kernel_wipe (id, mark, since, anew) VALUES (1, 'other', @since, 0); BEGIN; SELECT COUNT(*) FROM kernel_audit";
            due.Parameters.AddWithValue("@since", site.Clock.GetUtcNow().ToString("O"));
            due.ExecuteNonQuery();
            await site.As(Role.Lead);
            site.Clock.Pass(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
            await round.Take(code, default);
            Assert.Contains("wipe done", await Told(administrator));
            site.Clock.Pass(TimeSpan.FromSeconds(1));
            await round.Take(code, default);
            Assert.Contains("wipe wrong", await Told(administrator));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await Told(administrator)).Contains("wipe done", StringComparer.Ordinal))
        {
            await Task.Delay(100, patience.Token);
            await round.Take(code, default);
        }
    }

    [Fact]
    public async Task Its_hour_takes_a_backup_and_one_that_is_twice_as_old_as_planned_is_told_to_be_late()
    {
        await using var own = await Scene.Of("ishoej-0-6");
        Assert.True((await own.Administrator.Fetch("/operation"))["backupIsLate"].GetBoolean());
        await own.Site.Services.GetServices<IHostedService>().OfType<Hourly>().Single().Everywhere(TestContext.Current.CancellationToken);
        Assert.Contains("backup done", await Told(own.Administrator));
        Assert.Single(Directory.GetFiles(Path.Combine(own.Site.Folder, "backups"), "0183-*.backup"));
        own.Site.Clock.Pass(TimeSpan.FromHours(48));
        Assert.False((await own.Administrator.Fetch("/operation"))["backupIsLate"].GetBoolean());
        own.Site.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True((await own.Administrator.Fetch("/operation"))["backupIsLate"].GetBoolean());
        using var administrator = await Desk.Of(own, "administrator");
        var page = (await administrator.Page("/drift")).QuerySelector("[aria-labelledby=arbejde]")!;
        Assert.Contains("21. maj 2026", page.QuerySelector("dd .badge-warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_again_and_again_comes_soon_behind_the_start()
    {
        using var stop = new CancellationTokenSource();
        var came = new TaskCompletionSource();
        var going = Recurring.Each(
            TimeSpan.FromDays(1),
            TimeProvider.System,
            NullLogger.Instance,
            () =>
            {
                came.SetResult();
                return Task.CompletedTask;
            },
            stop.Token,
            first: TimeSpan.FromMilliseconds(1)
        );
        await came.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => going);
    }

    [Fact]
    public void Requests_are_counted_by_the_minute_of_the_last_hour()
    {
        var clock = new SettableTime(new DateOnly(2026, 5, 21));
        var traffic = new Traffic(clock);
        for (var minute = 0; minute < 90; minute++)
        {
            traffic.Count(isFault: minute % 30 == 0);
            clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(((1L, 0L), (60L, 2L)), (traffic.LastMinute, traffic.LastHour));
        clock.Pass(TimeSpan.FromHours(2));
        Assert.Equal(((0L, 0L), (0L, 0L)), (traffic.LastMinute, traffic.LastHour));
    }

    private static async Task<List<string>> Told(HttpClient administrator) =>
        [
            .. (await administrator.Fetch("/operation"))["rounds"]
                .EnumerateArray()
                .Select(r => $"{r.GetProperty("round").GetString()} {r.GetProperty("outcome").GetString()}"),
        ];
}
