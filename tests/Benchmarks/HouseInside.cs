using System.Data.Common;
using BarnetIMidten.Host;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Benchmarks;

/// <summary>The product's rooms in this process, without its doors: what a page's handler reads as the lead of a municipality.</summary>
internal sealed class HouseInside : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Caller lead;
    private readonly MunicipalityStore store;

    /// <param name="settings">As on its command line.</param>
    public HouseInside(string[] settings)
    {
        var builder = Foundation.Lay(settings);
        builder.Logging.ClearProviders();
        app = builder.Build();
        lead = new Caller(default, "Lead", DanishMunicipalities.All.Single(code => code.Value == Product.Koege), Role.Lead);
        store = app.Services.GetRequiredService<Municipalities>().Open(lead.Municipality);
        Sealed = app.Services.GetRequiredService<SealedColumns>().All;
    }

    public Vault Vault => store.Vault;

    public IReadOnlyList<SealedColumn> Sealed { get; }

    /// <summary>How one moment is read, in each kind of database.</summary>
    public DbTransaction BeginReading(DbConnection connection) => store.Database.BeginReading(connection);

    public async Task Read(Func<IServiceProvider, Task> read)
    {
        await using var scope = Scope();
        await read(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private AsyncServiceScope Scope()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(lead));
        return scope;
    }
}
