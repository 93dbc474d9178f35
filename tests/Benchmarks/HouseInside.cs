using BarnetIMidten.Host;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace BarnetIMidten.Benchmarks;

/// <summary>The product's rooms in this process, without its doors: what a page's handler reads as the lead of a municipality.</summary>
internal sealed class HouseInside : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Caller lead;

    public HouseInside(Product product)
    {
        var builder = Foundation.Lay(product.Settings);
        builder.Logging.ClearProviders();
        app = builder.Build();
        lead = new Caller(default, "Lead", DanishMunicipalities.All.Single(code => code.Value == Product.Koege), Role.Lead);
        Vault = app.Services.GetRequiredService<Municipalities>().Open(lead.Municipality).Vault;
        Sealed = app.Services.GetRequiredService<SealedColumns>().All;
    }

    public Vault Vault { get; }

    public IReadOnlyList<SealedColumn> Sealed { get; }

    public async Task Read(Func<IServiceProvider, Task> read)
    {
        await using var scope = Scope();
        await read(scope.ServiceProvider);
    }

    /// <summary>The statements that a reading runs, with its values in them.</summary>
    public async Task<IReadOnlyList<string>> Heard(Func<IServiceProvider, Task> read)
    {
        await Read(read); // what is kept from the first reading on is in memory at every later one
        var heard = new List<string>();
        await using var scope = Scope();
        var connection = ((SqliteConnection)scope.ServiceProvider.GetRequiredService<Session>().Connection).Handle!;
        raw.sqlite3_trace(connection, (strdelegate_trace)((_, statement) => heard.Add(statement)), null);
        await read(scope.ServiceProvider);
        raw.sqlite3_trace(connection, (strdelegate_trace?)null, null);
        return heard;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private AsyncServiceScope Scope()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(lead));
        return scope;
    }
}
