using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using BarnetIMidten.Benchmarks.Databases;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Benchmarks;

/// <summary>The product, published and filled, ready to be asked.</summary>
internal sealed partial class Product
{
    /// <summary>Of the demo: it has people who can sign in, and is under the national model.</summary>
    public const string Koege = "0259";

    private readonly string dll;
    private readonly string data;
    private readonly IDatabases databases;
    private readonly CookieContainer session;
    private readonly Dictionary<string, string> settings;
    private readonly List<string> courses = [];

    /// <param name="data">Its data folder.</param>
    /// <param name="session">Of whoever signs in.</param>
    public Product(string dll, string data, IDatabases databases, CookieContainer session)
    {
        (this.dll, this.data, this.databases, this.session) = (dll, data, databases, session);
        settings = new Dictionary<string, string>(databases.SettingsOf(data), StringComparer.Ordinal)
        {
            ["Storage__Directory"] = data,
            ["Keys__Master"] = Convert.ToBase64String(new byte[32]),
            ["ASPNETCORE_ENVIRONMENT"] = "Staging",
            ["Demo"] = "true",
        };
    }

    public string Folder => data;

    /// <summary>As a program takes them on its command line.</summary>
    public string[] Settings => [.. settings.Select(s => $"--{s.Key.Replace("__", ":", StringComparison.Ordinal)}={s.Value}")];

    public string SystemFile => Path.Combine(data, "system.db");

    public string CoursePage { get; private set; } = "";

    public string Token { get; private set; } = "";

    public IReadOnlyList<string> Courses => courses;

    public ServerProcess Start(int port) => ServerProcess.Start(dll, port, settings, () => databases.CpuSeconds);

    /// <summary>A municipality's database, for plain reading beside the product.</summary>
    public DbConnection OpenDatabase(string municipality = Koege) => databases.Open(data, municipality);

    /// <summary>Opens a municipality under the national model (no limit of visits) and gives it courses, the first with 20 visits.</summary>
    public async Task Fill(ServerProcess server, int count)
    {
        Token = await TokenOf("lead");
        using var http = Client(server);
        var pedagogue = await TokenOf("pedagogue");
        using var hers = Client(server, pedagogue);
        var id = (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!;
        for (var i = 0; i < count; i++)
        {
            courses.Add(await Cases.Course(http, id, i));
        }

        for (var i = 0; i < 19; i++)
        {
            await Cases.Visit(http, courses[0]);
        }

        CoursePage = $"/forloeb/{courses[0]}";
        databases.Settle(data);
    }

    /// <summary>The same data in another folder, for the same people with the same session; no server may run on it.</summary>
    public Product CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        databases.Copy(data, folder);
        var same = new Product(dll, folder, databases, session) { Token = Token, CoursePage = CoursePage };
        same.courses.AddRange(courses);
        return same;
    }

    /// <summary>Takes a history into a municipality, beside a running server or without one.</summary>
    public async Task Import(string table, string municipality = Koege)
    {
        var file = Path.Combine(data, $"{municipality}-history.csv");
        await File.WriteAllTextAsync(file, table);
        await Verb("import", "--municipality", municipality, "--file", file);
        File.Delete(file);
    }

    public Task<string> TokenOf(string role, string municipality = Koege) => Verb("token", "--municipality", municipality, "--role", role);

    /// <summary>Opens a municipality, unless the demo has; no server need run.</summary>
    public async Task Open(string municipality, string programme = "ishoej-0-6")
    {
        if (!Multiplied.Knows(SystemFile, municipality))
        {
            await Verb("municipality", "add", "--code", municipality, "--programme", programme, "--from", "2021-04-01");
        }
    }

    /// <summary>Opens what is not open yet of the 98 municipalities.</summary>
    public async Task OpenAll()
    {
        foreach (var code in DanishMunicipalities.All)
        {
            await Open(code.Value);
        }
    }

    public HttpClient Client(ServerProcess server, string? token = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        return http;
    }

    /// <summary>A browser with the session of whoever signed in; it outlives a restart of the server.</summary>
    public HttpClient Person(ServerProcess server) =>
        new(new SocketsHttpHandler { CookieContainer = session }) { BaseAddress = server.Address };

    /// <summary>Signs in as the demo's lead, as a person does, and gives the client with her session.</summary>
    public async Task<HttpClient> SignIn(ServerProcess server)
    {
        var http = Person(server);
        await Send(new("name", $"lead@{Koege}.demo"), new("password", "barnet-i-midten"));
        await Send(new KeyValuePair<string, string>("code", AuthenticatorApp.DemoCode));
        return http;

        async Task Send(params KeyValuePair<string, string>[] fields)
        {
            var form = await http.GetStringAsync("/log-ind");
            using var answer = await http.PostAsync(
                "/log-ind",
                new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", Antiforgery().Match(form).Groups[1].Value)])
            );
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>One of the product's own verbs, on its data; its last line.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public Task<string> Verb(params string[] words) => Commands.LastLine("dotnet", [dll, .. words], settings);

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Antiforgery();
}
