using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>A running product with one municipality and somebody of each role who can sign in.</summary>
public sealed class Town : IAsyncLifetime
{
    public const string Password = "en god lang kode";
    private readonly string folder = Directory.CreateTempSubdirectory("bim-browser-").FullName;
    private readonly Telephones phones = new(TimeProvider.System);
    private readonly Dictionary<string, Cookie[]> sessions = new(StringComparer.Ordinal);
    private HostProcess? server;

    public Browser Browser { get; } = new();

    public Uri Address => server!.Address;

    /// <summary>Where the databases lie.</summary>
    public string Folder => folder;

    public string PedagogueId { get; private set; } = "";

    public static string NameOf(string role) => $"{role}@ishoej.test";

    public async ValueTask InitializeAsync()
    {
        await Browser.InitializeAsync();
        var added = await HostProcess.Run(
            folder,
            "municipality",
            "add",
            "--code",
            "0183",
            "--programme",
            "ishoej-0-6",
            "--from",
            "2021-04-01"
        );
        Assert.True(added.Exit == 0, added.Error);
        var token = (await HostProcess.Run(folder, "token", "--municipality", "0183", "--role", "administrator")).Output.Split('\n')[^1];
        server = await HostProcess.Serve(folder, "Development");
        using var http = server.Client(token);
        foreach (
            var (role, name) in new[]
            {
                ("lead", "Hanne Prøve"),
                ("pedagogue", "Mette Prøve"),
                ("administrator", "Kim Prøve"),
                ("controller", "Jens Prøve"),
                ("observer", "Vera Prøve"),
            }
        )
        {
            using var made = await http.PostAsJsonAsync(
                "/api/v1/users",
                new
                {
                    name,
                    role,
                    signInName = NameOf(role),
                    password = Password,
                }
            );
            var user = await made.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(made.IsSuccessStatusCode, user.ToString());
            PedagogueId = role == "pedagogue" ? user.GetProperty("id").GetString()! : PedagogueId;
        }
    }

    /// <summary>A person who is signed in, on a screen of her own. She signs in once and stays so: each time anew she would wait for her telephone's next code.</summary>
    public async Task<Person> SignIn(string role, Screen screen)
    {
        var person = new Person(await Browser.Open(Address, screen), screen, role);
        if (sessions.TryGetValue(role, out var session))
        {
            await person.Page.Context.AddCookiesAsync(session);
            await person.Go("/");
        }
        else
        {
            await person.SignIn(NameOf(role), Password, phones);
            sessions[role] =
            [
                .. (await person.Page.Context.CookiesAsync()).Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = Address.ToString(),
                    HttpOnly = c.HttpOnly,
                }),
            ];
        }

        await person.ReadsHerLanguage();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(nameof(Town))]
public sealed class TownCollection : ICollectionFixture<Town>;
