using System.Diagnostics;
using System.Net;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>A municipality whose server comes and goes, and the people who write there all the while.</summary>
internal sealed class Town : IDisposable
{
    private static readonly string[] Roles = ["lead", "pedagogue", "administrator", "controller"];
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, HttpClient> clients = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
    private readonly string folder;
    private readonly string[] settings;
    private HostProcess? server;
    private volatile TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int born;
    private int acknowledged;
    private int desks;

    private Town(string folder, string[] settings) => (this.folder, this.settings) = (folder, settings);

    public string PedagogueId { get; private set; } = "";

    public List<TimeSpan> Starts { get; } = [];

    public string Folder => folder;

    /// <summary>How many users there are beside those whom the lives make.</summary>
    public int Others => Roles.Length + desks;

    public HostProcess Server => server ?? throw new InvalidOperationException("No server runs.");

    public static async Task<Town> Open(string folder, params string[] settings)
    {
        var records = Directory.CreateDirectory(Path.Combine(folder, "records"));
        var town = new Town(folder, [.. settings, $"--Journal:Directory={records.FullName}", "--Webhooks:PrivateAddresses=true"]);
        await town.Run("municipality", "add", "--code", "0183", "--programme", "ishoej-0-6", "--from", "2018-01-01");
        foreach (var role in Roles)
        {
            town.tokens[role] = (await town.Run("token", "--municipality", "0183", "--role", role)).Split('\n')[^1];
        }

        await town.Start();
        town.PedagogueId = JsonSerializer
            .Deserialize<JsonElement>(await (await town.As("pedagogue")).GetStringAsync("/api/v1/me"))
            .GetProperty("userId")
            .GetString()!;
        foreach (var feature in (string[])["ParentAnswers", "FlexGrants"])
        {
            var on = new { enabled = true, note = "Storm" };
            (await (await town.As("administrator")).Put($"/features/{feature}", on)).Expect(HttpStatusCode.OK);
        }

        return town;
    }

    /// <summary>Starts the server, and notes how long it took to be ready.</summary>
    public async Task Start()
    {
        var started = Stopwatch.GetTimestamp();
        server = await HostProcess.Serve(folder, settings: settings);
        Starts.Add(Stopwatch.GetElapsedTime(started));
        clients = At(server);
        up.TrySetResult();
    }

    /// <summary>The same people, at a server that was this one once.</summary>
    public IReadOnlyDictionary<string, HttpClient> At(HostProcess other) =>
        Roles.ToDictionary(role => role, role => other.Client(tokens[role]), StringComparer.Ordinal);

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Kill();
        Server.Dispose();
    }

    /// <summary>Somebody of a role, once there is a server.</summary>
    public async Task<HttpClient> As(string role)
    {
        await up.Task;
        return clients[role];
    }

    /// <summary>How many writes were answered, by whomever.</summary>
    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Told of each write how long it took.</summary>
    public Action<TimeSpan>? Timed { get; set; }

    /// <param name="errands">Of a number; all that there are if nothing is said.</param>
    public Life Born(Func<int, IReadOnlyList<Errand>>? errands = null) =>
        new(Interlocked.Increment(ref born), errands ?? Errands.Of, PedagogueId, As, Acknowledge);

    /// <summary>Somebody at her browser.</summary>
    public async Task<Desk> Desk(string role)
    {
        desks++;
        return await Drafts.Desk.Of(await As("administrator"), Server.Address, TimeProvider.System, role);
    }

    /// <summary>Another system is told of what happens.</summary>
    public async Task Tell(string url, string what) =>
        (
            await (await As("administrator")).Post(
                "/webhooks",
                new
                {
                    name = "Fagsystemet",
                    url,
                    events = new[] { what },
                }
            )
        ).Expect(HttpStatusCode.Created);

    /// <summary>The chain of the log of use and every sum.</summary>
    public async Task Verify()
    {
        foreach (var verb in (string[])["audit", "sums"])
        {
            await Run(verb, "verify", "--municipality", "0183");
        }
    }

    public async Task<string> Run(params string[] words)
    {
        var ended = await HostProcess.Run(folder, [.. words, .. settings]);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Output;
    }

    public void Dispose() => server?.Dispose();

    private void Acknowledge(TimeSpan took)
    {
        Interlocked.Increment(ref acknowledged);
        Timed?.Invoke(took);
    }
}
