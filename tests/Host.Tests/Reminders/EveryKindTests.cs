using System.Text.Json;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Reminders;

/// <summary>Whatever anybody can be reminded of, a part of the front page tells of it and a mail counts it.</summary>
public sealed class EveryKindTests : IAsyncLifetime
{
    private Scene scene = null!;

    public async ValueTask InitializeAsync() => scene = await Busy.WithEverything();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Each_is_a_line_of_a_mail_and_stands_there_for_those_whose_it_is()
    {
        await scene.Site.Round();
        var mails = (await scene.Site.Outbox())
            .Where(d => d.What == "reminder")
            .Select(d => d.Content!.Mail!)
            .ToDictionary(m => m.To.Split('@')[0], m => m.Lines().ToList());
        var words = scene.Site.Services.GetRequiredService<HouseWords>().Book;
        var lines = mails.Values.SelectMany(l => l).ToList();
        var untold = Enum.GetValues<ReminderKind>()
            .Select(k => words.Both($"reminder.kind.{JsonNamingPolicy.CamelCase.ConvertName(k.ToString())}").Da)
            .Where(kind => !lines.Exists(l => l.StartsWith($"- {kind}: ", StringComparison.Ordinal)));
        Assert.Empty(untold);

        Assert.Contains("- Booster-vinduer, der er åbne eller på vej: 1 (nyt)", mails["mette"]);
        Assert.Contains("- Forældre, der er spurgt og ikke har svaret: 1 (nyt)", mails["mette"]);
        Assert.All((string[])["mette", "hanne"], who => Assert.Contains("- Forløb, der nærmer sig grænsen: 1 (nyt)", mails[who]));
        Assert.All((string[])["kim", "hanne"], who => Assert.Contains("- Sletninger, der venter på en anden person: 1 (nyt)", mails[who]));
        Assert.Contains("- Sager, der skal slettes: 1 (nyt)", mails["kim"]);
    }

    [Fact]
    public async Task Each_is_told_by_a_part_of_the_front_page_to_a_role_that_can_choose_it()
    {
        var told = new HashSet<ReminderKind>();
        var people = new List<(string? Id, Role Role)> { (await scene.Named("Dorte Demo"), Role.Lead) };
        foreach (var role in (Role[])[Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer])
        {
            people.Add(((await (await scene.Site.As(role)).Fetch("/me"))["userId"].GetString(), role));
        }

        foreach (var (id, role) in people)
        {
            var kinds = await Told(new Caller(EntityId.Read<UserId>(id), role.ToString(), Testing.House.Code(scene.Site.Code), role));
            Assert.All(kinds, k => Assert.Contains(k, ReminderKinds.Of(role)));
            told.UnionWith(kinds);
        }

        Assert.Empty(Enum.GetValues<ReminderKind>().Except(told));
    }

    private async Task<IReadOnlyList<ReminderKind>> Told(Caller caller)
    {
        await using var scope = scene.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.ToCountFor(caller));
        var told = new List<ReminderKind>();
        foreach (var part in scope.ServiceProvider.GetServices<IFrontPart>())
        {
            var sections = await part.Show(caller, TestContext.Current.CancellationToken);
            told.AddRange(sections.SelectMany(s => s.Waits).Where(w => w.Matters.Count > 0).Select(w => w.Kind));
        }

        return told;
    }
}
