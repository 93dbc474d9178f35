using System.Security.Cryptography;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Tests.Toy;
using BarnetIMidten.Shared.Values;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Shared.Tests;

/// <summary>The kernel and one toy room on real files, with the municipalities Ishøj and Køge made.</summary>
internal sealed class Kernel : IAsyncDisposable
{
    private static readonly byte[] UsualKey = SHA256.HashData("the master key of these tests"u8);
    private readonly TempFolder? own;
    private readonly IHost host;

    private Kernel(TempFolder folder, TempFolder? own, byte[] masterKey, params IEnumerable<string> settings)
    {
        (Folder, this.own) = (folder, own);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection([.. Settings(folder, masterKey), .. settings.Select(Setting)]);
        Compose(builder.Services, Clock);
        host = builder.Build();
    }

    public static MunicipalityCode Ishoej { get; } = Code("0183");

    public static MunicipalityCode Koege { get; } = Code("0259");

    public TempFolder Folder { get; }

    public TestClock Clock { get; } = new();

    public IServiceProvider Services => host.Services;

    public Municipalities Municipalities => Services.GetRequiredService<Municipalities>();

    /// <summary>Ishøj, open.</summary>
    public MunicipalityStore Store => Municipalities.Open(Ishoej);

    public string File => Folder.File($"{Ishoej}.db");

    /// <param name="settings">Further ones, <c>Mail:Server=127.0.0.1</c>.</param>
    public static Kernel New(params IEnumerable<string> settings)
    {
        var folder = new TempFolder();
        var kernel = new Kernel(folder, folder, UsualKey, settings);
        kernel.Municipalities.Make(Ishoej);
        kernel.Municipalities.Make(Koege);
        return kernel;
    }

    /// <summary>Another process on a folder that somebody else made and removes.</summary>
    public static Kernel On(TempFolder folder, byte[]? masterKey = null, params IEnumerable<string> settings) =>
        new(folder, own: null, masterKey ?? UsualKey, settings);

    public static IEnumerable<KeyValuePair<string, string?>> Settings(TempFolder folder, byte[]? masterKey = null) =>
        [new("Storage:Directory", folder.Path), new("Keys:Master", Convert.ToBase64String(masterKey ?? UsualKey))];

    public static void Compose(IServiceCollection services, TimeProvider clock)
    {
        services.AddLogging().AddShared(typeof(ToyDb).Assembly).AddRoomDb<ToyDb>(ToyDb.Prefix);
        services.Replace(ServiceDescriptor.Singleton(clock));
    }

    public static Caller Somebody(Role role, MunicipalityCode? municipality = null) =>
        new(UserId.New(), role.ToString(), municipality ?? Ishoej, role);

    public Task<Result<T>> Send<T>(IMessage<T> message, Role role = Role.Lead) => Send(message, CallContext.For(Somebody(role)));

    public async Task<Result<T>> Send<T>(IMessage<T> message, CallContext call)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, call);
    }

    /// <summary>Puts a note on a shelf, which must succeed.</summary>
    public async Task<NoteAnswer> Put(string shelf, string? secret = null) =>
        (await Send(new PutNote.Command(new PutNote.Body(shelf, secret)))).Value;

    /// <summary>One value, read by a connection of the test's own, as another process would see it.</summary>
    public T Ask<T>(string sql)
    {
        using var connection = OpenBeside();
        return connection.Scalar<T>(sql);
    }

    public void Tamper(string sql)
    {
        using var connection = OpenBeside();
        Assert.NotEqual(0, connection.Execute(sql));
    }

    public SqliteConnection OpenBeside(string? file = null)
    {
        var connection = new SqliteConnection($"Data Source={file ?? File};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)host).DisposeAsync();
        own?.Dispose();
    }

    private static KeyValuePair<string, string?> Setting(string text) => new(text.Split('=')[0], text.Split('=')[1]);

    private static MunicipalityCode Code(string text) => MunicipalityCode.TryParse(text, out var code) ? code : default;
}
