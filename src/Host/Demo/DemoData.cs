using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.Demo;

/// <summary>Two municipalities with invented families, for whoever wants to see the product (<c>--Demo=true</c>; the rule in Development, refused in Production).
/// A municipality that exists is left as it is. One is in the register only when it is whole: a start that was killed before begins it anew.</summary>
internal sealed class DemoData(
    IConfiguration configuration,
    IHostEnvironment environment,
    DataFolder folder,
    SystemRegister register,
    Municipalities municipalities,
    IServiceScopeFactory scopes,
    IPasswords passwords,
    DanishClock clock
)
{
    /// <summary>The demo municipalities that are here.</summary>
    public IReadOnlyList<MunicipalityCode> Towns { get; private set; } = [];

    /// <param name="endpoints">The routes that the demo is filled in through.</param>
    /// <exception cref="InvalidOperationException">Demo data are asked for in Production, or lie in its folder.</exception>
    public async Task Fill(IEnumerable<Endpoint> endpoints)
    {
        if (environment.IsProduction() && DemoTown.All.FirstOrDefault(IsDemo) is { } town)
        {
            throw new InvalidOperationException(
                $"{folder.Path} holds the demo of {town.Code}, whose passwords everybody knows: Production does not serve it. Begin with an empty folder."
            );
        }

        if (!configuration.GetValue("Demo", environment.IsDevelopment()))
        {
            return;
        }

        if (environment.IsProduction())
        {
            throw new InvalidOperationException("--Demo=true is refused in Production: everybody knows the password of the demo users");
        }

        var lacking = DemoTown.All.Where(IsLacking).ToList();
        if (lacking.Count > 0)
        {
            var (api, password) = (new OwnApi(scopes, endpoints), passwords.Hash(DemoTown.Password));
            await Task.WhenAll(lacking.Select(town => Task.Run(() => Make(town, password, api))));
        }

        Towns = [.. DemoTown.All.Where(IsDemo).Select(t => t.Code)];
    }

    private async Task Make(DemoTown town, PasswordHash password, OwnApi api)
    {
        await File.WriteAllTextAsync(Unfinished(town), "");
        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            File.Delete(folder.Of(town.Code) + part);
        }

        municipalities.Make(town.Code);
        var users = await Do(town, new OpenDemoTown.Command(town, password));
        await new DemoScript(api, scopes, clock, town, users).Play();
        register.Add(town.Code, DanishMunicipalities.NameOf(town.Code)!);
        File.Delete(Unfinished(town));
    }

    private async Task<T> Do<T>(DemoTown town, ICommand<T> command)
    {
        await using var scope = scopes.CreateAsyncScope();
        var send = scope.ServiceProvider.GetRequiredService<Dispatcher>();
        var done = await send.Send(command, CallContext.For(Caller.SystemIn(town.Code)));
        return done.Refusal is { } refusal ? throw new InvalidOperationException($"Demo {town.Code}: {refusal.Code}") : done.Value;
    }

    /// <summary>Neither here, nor somebody's file that only the register does not know.</summary>
    private bool IsLacking(DemoTown town) =>
        register.NameOf(town.Code) is null && (File.Exists(Unfinished(town)) || !File.Exists(folder.Of(town.Code)));

    private bool IsDemo(DemoTown town) => register.WhereTo(WayIn.SignInName, town.SignInName(DemoTown.Users[0])) == town.Code;

    /// <summary>Lies beside a database while it is being filled.</summary>
    private string Unfinished(DemoTown town) => Path.Combine(folder.Path, $"{town.Code}.demo-unfinished");
}

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoData>();
}
