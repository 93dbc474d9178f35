using System.Net.Http.Headers;
using BarnetIMidten.Host;
using BarnetIMidten.Host.CommandLine;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Testing;

/// <summary>The real server in this process, on a free port and a data folder of its own, at a day that the test chooses.
/// <c>await using var site = await Website.Start("ishoej-0-6");</c></summary>
public sealed class Website : IAsyncDisposable
{
    /// <summary>A setting of the tests alone: passwords cost what they cost in service, a tenth of a second each. Where nothing is timed they cost nothing.</summary>
    public const string SlowPasswords = "Tests:SlowPasswords=true";
    private const int FewRounds = 1_000;
    private readonly Server running;
    private readonly Dictionary<(string Code, Role Role, string? Name), HttpClient> clients = [];

    private Website(Server running, SettableTime clock, string folder, string code) =>
        (this.running, Clock, Folder, Code) = (running, clock, folder, code);

    public SettableTime Clock { get; }

    /// <summary>The first municipality, whose users <see cref="As"/> gives.</summary>
    public string Code { get; }

    public Uri Address => new(running.Address);

    public IServiceProvider Services => running.Services;

    public IEnumerable<Endpoint> Endpoints => running.Endpoints;

    /// <summary>Where the databases lie.</summary>
    public string Folder { get; }

    /// <summary>A server with one municipality, and one base programme in force there.</summary>
    /// <param name="settings">Further settings, <c>SelfReferral:SendingsPerDay=2</c>.</param>
    public static async Task<Website> Start(
        string programme,
        string from = "2018-01-01",
        string today = "2026-05-21",
        string code = "0183",
        params string[] settings
    )
    {
        var folder = Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}");
        var clock = new SettableTime(House.Day(today));
        var server = await Server.Start(
            [
                "--urls",
                "http://127.0.0.1:0",
                "--Storage:Directory",
                folder,
                "--Keys:Master",
                Convert.ToBase64String(
                    new byte[31]
                        .Append((byte)1)
                        .ToArray()
                ),
                "--Demo",
                "false",
                .. TestStorage.Settings(folder).Select(s => $"--{s.Key}={s.Value}"),
                .. settings.Select(s => $"--{s}"),
            ],
            builder =>
            {
                builder.WebHost.UseStaticWebAssets();
                builder.Logging.ClearProviders();
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                if (!settings.Contains(SlowPasswords, StringComparer.Ordinal))
                {
                    builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = FewRounds);
                }
            }
        );
        var site = new Website(server, clock, folder, code);
        await site.Open(code, programme, from);
        return site;
    }

    /// <summary>Opens one more municipality.</summary>
    public async Task Open(string code, string programme, string from = "2018-01-01")
    {
        var municipality = House.Code(code);
        Migrated.Make(Services.GetRequiredService<Municipalities>(), municipality, Folder);
        await Do(code, new OpenMunicipality.Command(programme, House.Day(from)));
        Services.GetRequiredService<SystemRegister>().Add(municipality, DanishMunicipalities.NameOf(municipality)!);
    }

    /// <summary>Somebody without a token, who follows no redirect and keeps no cookie.</summary>
    public HttpClient Nobody() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    /// <summary>The user of a role, with her token; by name, if there are several.</summary>
    public Task<HttpClient> As(Role role, string? name = null, string? code = null) => Client(code ?? Code, role, name ?? role.ToString());

    /// <summary>A new token of a user of this role.</summary>
    public Task<string> Token(Role role, string name, string? code = null) => Do(code ?? Code, new IssueTokenTo.Command(role, name));

    /// <summary>Sends as the process itself, what must succeed.</summary>
    public async Task<T> Do<T>(string code, IMessage<T> message)
    {
        await using var scope = Services.CreateAsyncScope();
        return House.Expect(
            await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, CallContext.For(Caller.SystemIn(House.Code(code))))
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await running.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestStorage.Remove(Folder);
    }

    private async Task<HttpClient> Client(string code, Role role, string name)
    {
        if (!clients.TryGetValue((code, role, name), out var client))
        {
            client = Nobody();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(role, name, code));
            clients[(code, role, name)] = client;
        }

        return client;
    }
}
