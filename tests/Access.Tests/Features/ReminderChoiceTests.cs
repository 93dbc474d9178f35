using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;
using static BarnetIMidten.Access.Tests.Features.Reminded;

namespace BarnetIMidten.Access.Tests.Features;

/// <summary>What a user chooses to be told of, and how, on Thursday 21 May 2026 at ten.</summary>
public sealed class ReminderChoiceTests
{
    [Fact]
    public async Task Where_no_mail_is_sent_the_choices_are_kept_and_nothing_is_queued()
    {
        await using var town = await Town.Open();
        var mette = await User(town, "Mette Demo");
        town.Tray.Lies = [new Waits(ReminderKind.Visits, ["a"])];
        await Round(town);
        Assert.Empty(await town.Mails());
        Assert.Equal("noMail", (await town.Api(mette.Token).Get("me/reminders").Json()).Text("obstacle"));
    }

    [Fact]
    public async Task She_chooses_for_each_kind_and_is_told_so()
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        var api = town.Api(mette.Token);
        object[] choices = [new { kind = "visits", when = "off" }, new { kind = "limits", when = "atOnce" }];
        Assert.Equal(
            "200",
            await api.Put(
                    "me/reminders",
                    new
                    {
                        hour = 12,
                        awayTo = (string?)null,
                        choices,
                    }
                )
                .Said()
        );
        var kept = await api.Get("me/reminders").Json();
        Assert.Equal((12, "off", "daily"), (kept.GetProperty("hour").GetInt32(), When(kept, "visits"), When(kept, "drafts")));

        town.Tray.Lies =
        [
            new Waits(ReminderKind.Visits, ["a"]),
            new Waits(ReminderKind.Limits, ["b"]),
            new Waits(ReminderKind.Drafts, ["d"]),
        ];
        await Round(town);
        Assert.Equal("Der er noget nyt til dig i Barnet i Midten", Assert.Single(await town.Mails()).Subject);
        town.Clock.Pass(TimeSpan.FromHours(2));
        await Round(town);
        var daily = (await town.Mails())[^1];
        Assert.Equal("2 ting venter på dig i Barnet i Midten (nye: 1)", daily.Subject);
        Assert.DoesNotContain("Besøg", daily.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"choices":[]}""", "hour")]
    [InlineData("""{"hour":5}""", "hour")]
    [InlineData("""{"hour":18}""", "hour")]
    [InlineData("""{"hour":7,"awayTo":"2026-05-20"}""", "awayTo")]
    [InlineData("""{"hour":7,"awayTo":"2029-05-20"}""", "awayTo")]
    [InlineData("""{"hour":7,"choices":[{"kind":"retention","when":"off"}]}""", "choices[0].kind")]
    [InlineData("""{"hour":7,"choices":[{"kind":"visits","when":"off"},{"kind":"visits","when":"daily"}]}""", "choices[1].kind")]
    [InlineData("""{"hour":7,"choices":[{"kind":"visits"}]}""", "choices[0].when")]
    [InlineData("""{"hour":7,"choices":[null]}""", "choices[0]")]
    [InlineData("""{"hour":7,"choices":[{"kind":"visits","when":"weekly"}]}""", "choices[0].when")]
    public async Task A_choice_that_is_none_is_said_at_its_field(string body, string field)
    {
        await using var town = await WithMail();
        var mette = await User(town, "Mette Demo");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await town.Api(mette.Token).PutAsync(new Uri("me/reminders", UriKind.Relative), content).Json();
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task What_has_a_notice_of_its_own_is_not_told_at_once_a_second_time()
    {
        await using var town = await WithMail();
        var lead = town.Api((await town.Make(Role.Lead)).Token);
        object[] choices = [new { kind = "breakGlass", when = "atOnce" }];
        var problem = await lead.Put("me/reminders", new { hour = 7, choices }).Json();
        Assert.Equal(["choices[0].when"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    private static string When(JsonElement kept, string kind) =>
        kept.GetProperty("choices").EnumerateArray().Single(c => c.Text("kind") == kind).Text("when");
}
