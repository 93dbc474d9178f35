using System.Net.Http.Headers;
using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Access.Tests;

/// <summary>This room alone with its doors, over HTTP, on real SQLite files; several municipalities in one installation.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Ishoej = "0183";
    public const string Koege = "0259";
    public const string Password = "fire grønne kastanjer";
    private readonly WebApplication app;
    private readonly string[] settings;

    private Town(string folder, string[] settings)
    {
        this.settings = settings;
        (Folder, Phones) = (folder, new Telephones(Clock));
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("Storage:Directory", folder),
            new("Keys:Master", Convert.ToBase64String(new byte[32])),
            .. settings.Select(s => KeyValuePair.Create(s.Split('=')[0], (string?)s.Split('=', 2)[1])),
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddShared(AccessModule.Room, typeof(Town).Assembly).AddAccess().AddLook();
        builder.Services.AddSingleton<IPasswordHasher<Passwords>>(Hashings);
        builder.Services.AddSingleton(Tray).AddScoped<IFrontPart, TrayPart>();
        builder.Services.AddRazorPages().AddApplicationPart(AccessModule.Room);
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true, ExceptionHandler = _ => Task.CompletedTask }
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseGate();
        app.MapGroup("/api/v1").MapAccess();
        app.MapRazorPages();
    }

    public string Folder { get; }

    public SettableClock Clock { get; } = new();

    /// <summary>Of all who sign in here.</summary>
    public Telephones Phones { get; private set; }

    public CountedHashings Hashings { get; } = new();

    /// <summary>What waits for the users here, in no room.</summary>
    public Tray Tray { get; } = new();

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    public static Task<Town> Open(params string[] municipalities) => Open([], municipalities);

    /// <param name="settings">Further ones, <c>Mail:Server=127.0.0.1</c>.</param>
    public static async Task<Town> Open(string[] settings, string[] municipalities)
    {
        var town = new Town(Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}"), settings);
        foreach (var code in municipalities.DefaultIfEmpty(Ishoej).Select(Code))
        {
            town.Services.GetRequiredService<Municipalities>().Make(code);
            town.Services.GetRequiredService<SystemRegister>().Add(code, DanishMunicipalities.NameOf(code)!);
        }

        await town.app.StartAsync();
        return town;
    }

    /// <summary>The same data folder, served by a new process.</summary>
    public async Task<Town> Restarted()
    {
        await app.DisposeAsync();
        var again = new Town(Folder, settings);
        again.Clock.Pass(Clock.GetUtcNow() - again.Clock.GetUtcNow());
        await again.app.StartAsync();
        return again;
    }

    public static MunicipalityCode Code(string code) =>
        MunicipalityCode.TryParse(code, out var read) ? read : throw new ArgumentException("Four digits", nameof(code));

    /// <summary>A user, made as the command line makes one.</summary>
    public async Task<Made> Make(Role role, string? name = null, string? signInName = null, bool active = true, string code = Ishoej)
    {
        var hash = signInName is null ? null : Services.GetRequiredService<IPasswords>().Hash(Password);
        var made = await Send(new MakeUser.Command(role, name, active, signInName, hash), Caller.SystemIn(Code(code)));
        return made.Refusal is { } no ? throw new InvalidOperationException(no.Code) : made.Value;
    }

    public async Task<Result<T>> Send<T>(IMessage<T> message, Caller caller)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, CallContext.For(caller));
    }

    /// <summary>An administrator closes a user.</summary>
    public async Task Close(string name, string reason)
    {
        var admin = Api((await Make(Role.Administrator)).Token);
        var users = await admin.Get("users?pageSize=200").Json();
        var id = users.GetProperty("items").EnumerateArray().Single(u => u.Text("name") == name).Text("id");
        using var closed = await admin.Post($"users/{id}/closure", new { reason });
        closed.EnsureSuccessStatusCode();
    }

    /// <summary>What lies sealed of a user opens no more.</summary>
    public void BreakSealsOf(Made who)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, $"{Ishoej}.db")};Pooling=False");
        connection.Open();
        using var damage = connection.Sql("UPDATE access_user SET person = zeroblob(length(person)) WHERE id = @id");
        Xunit.Assert.Equal(1, damage.With("@id", who.Id.Value).ExecuteNonQuery());
    }

    /// <summary>A caller of the API.</summary>
    public HttpClient Api(string? token = null)
    {
        var client = new HttpClient { BaseAddress = new Uri(Address, "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Browser Browser() => new(Address, Phones);

    /// <summary>The log of use, in order: action, outcome, role.</summary>
    public List<(string Action, string Outcome, string Role, string User)> Log(string code = Ishoej)
    {
        using var connection = Services.GetRequiredService<Municipalities>().Open(Code(code)).OpenForReading();
        using var select = connection.Sql("SELECT action, outcome, role, user_id FROM kernel_audit ORDER BY sequence");
        using var rows = select.ExecuteReader();
        var log = new List<(string, string, string, string)>();
        while (rows.Read())
        {
            log.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetString(3)));
        }

        return log;
    }

    /// <summary>What was put to be sent, the oldest first.</summary>
    public async Task<IReadOnlyList<Delivery>> Outbox()
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.SystemIn(Code(Ishoej));
        return await scope.ServiceProvider.GetRequiredService<KernelDb>().Deliveries.AsNoTracking().OrderBy(d => d.MadeAt).ToListAsync();
    }

    public async Task<IReadOnlyList<OutgoingMail>> Mails() => [.. (await Outbox()).Select(d => d.Content!.Mail!)];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
