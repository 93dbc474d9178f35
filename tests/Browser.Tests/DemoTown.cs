using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

// four rows of tests, each waiting for the browser, the server and the disk by turns: all at once, none of them is last and alone
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: AssemblyFixture(typeof(BarnetIMidten.Browser.Tests.QuietTown))]

namespace BarnetIMidten.Browser.Tests;

/// <summary>The product as a visitor finds it: the demo's two municipalities, and a third that has only just opened.
/// One is shared by all who change something in it, one after another; each makes what it uses up (<see cref="PlanToday"/>), so that their order is of no consequence.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    public const string Password = "barnet-i-midten";
    private const string NewMunicipalitys = "fire ord uden orden";

    /// <summary>Opened, and nothing more: every list is empty. Its users are named as the demo's.</summary>
    private const string NewMunicipality = "0253";
    private readonly string folder = Directory.CreateTempSubdirectory("bim-demo-").FullName;
    private readonly Telephones phones = new(TimeProvider.System);
    private readonly ConcurrentDictionary<string, string> firstPasswords = new(StringComparer.Ordinal);
    private HostProcess? server;
    private string? pedagogueToken;

    public Browser Browser { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Browser.InitializeAsync();
        server = HostProcess.Start(folder, ["--urls", HostProcess.AnyPort, "--Demo=true"], "Development");
        await server.Greeting();
        await Open(server);
    }

    private async Task Open(HostProcess beside)
    {
        await Ran("municipality", "add", "--code", NewMunicipality, "--programme", "ishoej-0-6", "--from", "2021-04-01");
        using var http = beside.Client(await Ran("token", "--municipality", NewMunicipality, "--role", "administrator"));
        foreach (var role in (string[])["lead", "pedagogue", "administrator", "controller", "observer"])
        {
            using var made = await http.PostAsJsonAsync(
                "/api/v1/users",
                new
                {
                    name = $"Ny {role}",
                    role,
                    signInName = $"{role}@{NewMunicipality}.demo",
                }
            );
            var user = await made.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(made.IsSuccessStatusCode, user.ToString());
            firstPasswords[$"{role}@{NewMunicipality}.demo"] = user.GetProperty("firstPassword").GetString()!;
        }
    }

    private async Task<string> Ran(params string[] words)
    {
        var ended = await HostProcess.Run(folder, words);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Output.Split('\n')[^1];
    }

    /// <summary>Signs in as one of the demo's users: <c>lead@0183.demo</c>.</summary>
    public async Task<Person> SignIn(string who, Screen screen)
    {
        var person = new Person(await Browser.Open(server!.Address, screen), screen, who);
        // a code of the demo's users is never used up: each of them may take out a telephone of her own
        if (firstPasswords.TryRemove(who, out var first))
        {
            await person.ChoosesHerOwn(who, first, NewMunicipalitys);
        }

        var isNew = who.Contains(NewMunicipality, StringComparison.Ordinal);
        await person.SignIn(who, isNew ? NewMunicipalitys : Password, isNew ? phones : new Telephones(TimeProvider.System));
        await person.ReadsHerLanguage();
        return person;
    }

    /// <summary>One more visit of today for pedagogue@0183.demo with each child of this name; the ids.</summary>
    public async Task<IReadOnlyList<string>> PlanToday(string child)
    {
        pedagogueToken ??= await Ran("token", "--municipality", "0183", "--role", "pedagogue", "--name", "Mette Demo");
        using var http = server!.Client(pedagogueToken);
        var found = await http.GetFromJsonAsync<JsonElement>($"/api/v1/referrals?status=accepted&q={Uri.EscapeDataString(child)}");
        var visits = new List<string>();
        foreach (var referral in found.GetProperty("items").EnumerateArray())
        {
            var course = referral.GetProperty("decision").GetProperty("courseId").GetString();
            var today = Denmark.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            using var planned = await http.PostAsJsonAsync(
                $"/api/v1/courses/{course}/visits",
                new
                {
                    kind = "ordinary",
                    status = "planned",
                    plannedFor = today,
                    startsAt = "13:00",
                    place = "home",
                }
            );
            var visit = await planned.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(planned.IsSuccessStatusCode, visit.ToString());
            visits.Add(visit.GetProperty("id").GetString()!);
        }

        return visits;
    }

    /// <summary>The API of the municipality that has only just opened.</summary>
    public async Task<HttpClient> Api(string role) => server!.Client(await Ran("token", "--municipality", NewMunicipality, "--role", role));

    /// <summary>Somebody who is not signed in.</summary>
    public async Task<Person> Visit(Screen screen) => new(await Browser.Open(server!.Address, screen), screen);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(nameof(DemoTown))]
public sealed class DemoTownCollection : ICollectionFixture<DemoTown>;

/// <summary>A demo town in which nothing is ever changed, for those who only look; several at once. It opens when the first comes.</summary>
public sealed class QuietTown : IAsyncDisposable
{
    private readonly Lazy<Task<DemoTown>> town = new(Open);

    public async Task<Person> SignIn(string who, Screen screen) => await (await town.Value).SignIn(who, screen);

    public async ValueTask DisposeAsync()
    {
        if (town.IsValueCreated)
        {
            await (await town.Value).DisposeAsync();
        }
    }

    private static async Task<DemoTown> Open()
    {
        var opened = new DemoTown();
        await opened.InitializeAsync();
        return opened;
    }
}
