using System.Net.Http.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Browser.Tests;

/// <summary>The product as a visitor finds it: the demo's two municipalities, and a third that has only just opened.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    public const string Password = "barnet-i-midten";

    /// <summary>Opened, and nothing more: every list is empty. Its users are named as the demo's.</summary>
    private const string NewMunicipality = "0253";
    private readonly string folder = Directory.CreateTempSubdirectory("bim-demo-").FullName;
    private readonly Telephones phones = new(TimeProvider.System);
    private HostProcess? server;

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
                    password = Password,
                }
            );
            Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
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
        await person.SignIn(
            who,
            Password,
            who.Contains(NewMunicipality, StringComparison.Ordinal) ? phones : new Telephones(TimeProvider.System)
        );
        return person;
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
