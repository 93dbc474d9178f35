using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Host;
using BarnetIMidten.Host.CommandLine;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Testing;

/// <summary>The whole house without its doors, on a real SQLite file in a folder of its own, at a day that the test chooses.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}");
    private readonly MunicipalityCode municipality;

    private House(MunicipalityCode municipality, DateOnly today)
    {
        this.municipality = municipality;
        Clock = new SettableTime(today);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("Storage:Directory", folder),
            new("Keys:Master", Convert.ToBase64String(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray())),
            .. TestStorage.Settings(folder),
        ]);
        builder.Logging.ClearProviders();
        // a room's tests may bring messages of their own, to tell the facts that other rooms tell
        builder
            .Services.AddHouse()
            .AddMessagesOf(typeof(House).Assembly)
            .AddMessagesOf(global::System.Reflection.Assembly.GetEntryAssembly()!);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        app = builder.Build();
    }

    public SettableTime Clock { get; }

    public IServiceProvider Services => app.Services;

    public MunicipalityCode Municipality => municipality;

    /// <summary>Where the databases of this house lie.</summary>
    public string Folder => folder;

    public Member Lead { get; private set; } = null!;

    public Member Pedagogue { get; private set; } = null!;

    public Member OtherPedagogue { get; private set; } = null!;

    public Member Administrator { get; private set; } = null!;

    public Member Controller { get; private set; } = null!;

    public Member Observer { get; private set; } = null!;

    /// <summary>The process itself, as the command line is.</summary>
    public Member System => new(this, Caller.SystemIn(municipality));

    /// <summary>A municipality with one base programme in force, and a user of each role.</summary>
    public static async Task<House> WithMunicipality(
        string programme,
        string from = "2018-01-01",
        string today = "2026-05-21",
        string code = "0183"
    )
    {
        var house = new House(Code(code), Day(today));
        Migrated.Make(house.Services.GetRequiredService<Municipalities>(), house.Municipality, house.Folder);
        Expect(await house.System.Send(new OpenMunicipality.Command(programme, Day(from))));
        house.Services.GetRequiredService<SystemRegister>().Add(house.Municipality, DanishMunicipalities.NameOf(house.Municipality)!);
        house.Lead = await house.Join(Role.Lead, "Hanne Demo");
        house.Pedagogue = await house.Join(Role.Pedagogue, "Mette Demo");
        house.OtherPedagogue = await house.Join(Role.Pedagogue, "Ali Demo");
        house.Administrator = await house.Join(Role.Administrator, "Kim Demo");
        house.Controller = await house.Join(Role.Controller, "Jens Demo");
        house.Observer = await house.Join(Role.Observer, "Vera Demo");
        return house;
    }

    public static MunicipalityCode Code(string text) =>
        MunicipalityCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    public static DateOnly Day(string text) => DateOnly.Parse(text, global::System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A new user of a role.</summary>
    public async Task<Member> Join(Role role, string name)
    {
        var id = Expect(await System.Send(new MakeUser.Command(role, name)));
        return new Member(this, new Caller(id, name, municipality, role));
    }

    /// <summary>The value, or a failed test that names the refusal.</summary>
    public static T Expect<T>(Result<T> result) =>
        result.Refusal is { } no
            ? throw new InvalidOperationException($"Refused: {no.Code} {string.Join(", ", no.Fields.Select(f => $"{f.Field}={f.Code}"))}")
            : result.Value;

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestStorage.Remove(folder);
    }
}

/// <summary>Somebody who sends messages.</summary>
public sealed class Member(House house, Caller caller)
{
    public UserId Id => caller.Id;

    public Caller Caller => caller;

    public Task<Result<T>> Send<T>(IMessage<T> message) => Send(message, CallContext.For(caller));

    public async Task<Result<T>> Send<T>(IMessage<T> message, CallContext context)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, context);
    }

    /// <summary>Sends what must succeed.</summary>
    public async Task<T> Do<T>(IMessage<T> message) => House.Expect(await Send(message));

    /// <summary>The code of the refusal that a message must get; for a wrong field <c>field=code</c>.</summary>
    public async Task<string> Refused<T>(IMessage<T> message) =>
        (await Send(message)).Refusal is not { } no ? "not refused"
        : no is { Kind: RefusalKind.Invalid, Fields.Count: > 0 } ? string.Join(", ", no.Fields.Select(f => $"{f.Field}={f.Code}"))
        : no.Code;
}

/// <summary>Makes a user without signing anybody in.</summary>
internal static class MakeUser
{
    [Allow(Role.System)]
    [Shared.Audit.Audited(Shared.Audit.AuditAction.Create, "purpose.none")]
    internal sealed record Command(Role Role, string Name) : ICommand<UserId>;

    internal sealed class Handler(IAccessSetup access) : IHandle<Command, UserId>
    {
        public Task<Result<UserId>> Handle(Command request, CancellationToken cancellationToken) =>
            access.UserOf(request.Role, request.Name, active: true, cancellationToken);
    }
}
