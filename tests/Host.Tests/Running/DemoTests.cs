using BarnetIMidten.Host.Demo;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>The demo: two municipalities, once, whole, on whichever day it is.</summary>
public sealed class DemoTests
{
    [Theory]
    [InlineData("2026-05-21")]
    [InlineData("2026-12-31")]
    [InlineData("2028-02-29")]
    [InlineData("2027-03-29")]
    public async Task It_can_be_filled_in_on_any_day_and_a_second_time_adds_nothing(string today)
    {
        await using var site = await Website.Start("kbh-fleks", today: today, code: "0101");
        await Fill(site);
        var lead = await site.As(Role.Lead, "Hanne Demo", "0183");
        var referrals = (await lead.Fetch("/referrals?pageSize=200"))["total"].GetInt32();
        Assert.True(referrals >= 10, $"{referrals} referrals");
        Assert.Equal(
            ["accepted", "declined", "passedOn", "received", "screened", "withdrawn"],
            (await lead.Fetch("/referrals?pageSize=200"))["items"]
                .EnumerateArray()
                .Select(r => r.GetProperty("status").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["active", "ended", "paused", "planned"],
            (await lead.Fetch("/courses?pageSize=200"))["items"]
                .EnumerateArray()
                .Select(c => c.GetProperty("status").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.NotEqual(0, (await lead.Fetch("/courses?due=overdue"))["total"].GetInt32());
        var koege = await site.As(Role.Lead, "Sanne Demo", "0259");
        Assert.Contains(
            (await koege.Fetch("/referrals"))["items"].EnumerateArray(),
            r => r.GetProperty("child").GetProperty("dueDate").GetString() is not null
        );

        await Fill(site);
        Assert.Equal(referrals, (await lead.Fetch("/referrals?pageSize=200"))["total"].GetInt32());
    }

    [Fact]
    public async Task Every_booster_window_that_should_be_open_is()
    {
        await using var site = await Website.Start("kbh-fleks", code: "0101");
        await Fill(site);
        var lead = await site.As(Role.Lead, "Hanne Demo", "0183");
        var ended = (await lead.Fetch("/courses?status=ended"))["items"].EnumerateArray();
        Assert.Contains(
            ended.Select(c => c.GetProperty("allowance")),
            a =>
                string.CompareOrdinal(a.GetProperty("boosterFrom").GetString(), "2026-05-21") <= 0
                && string.CompareOrdinal(a.GetProperty("boosterTo").GetString(), "2026-05-21") >= 0
        );
    }

    [Fact]
    public async Task One_that_was_interrupted_begins_anew_and_a_foreign_file_is_left_alone()
    {
        await using var site = await Website.Start("kbh-fleks", code: "0101");
        var foreign = Path.Combine(site.Folder, "0183.db");
        var interrupted = Path.Combine(site.Folder, "0259.db");
        await File.WriteAllTextAsync(foreign, "somebody else's", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(interrupted, "half a database", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "0259.demo-unfinished"), "", TestContext.Current.CancellationToken);
        await Fill(site);
        Assert.Equal("somebody else's", await File.ReadAllTextAsync(foreign, TestContext.Current.CancellationToken));
        Assert.Equal(["0101", "0259"], site.Services.GetRequiredService<SystemRegister>().All().Select(m => m.Code.ToString()));
        Assert.NotEqual(0, (await (await site.As(Role.Lead, "Sanne Demo", "0259")).Fetch("/referrals"))["total"].GetInt32());
    }

    private static Task Fill(Website site)
    {
        var services = site.Services;
        var wanted = new ConfigurationBuilder().AddInMemoryCollection([new("Demo", "true")]).Build();
        var demo = ActivatorUtilities.CreateInstance<DemoData>(services, wanted, new InDevelopment());
        return demo.Fill(site.Endpoints);
    }

    private sealed class InDevelopment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } =
            new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
