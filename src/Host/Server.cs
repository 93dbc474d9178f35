using BarnetIMidten.Host.Api;
using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Host.Demo;
using BarnetIMidten.Host.Operation;
using BarnetIMidten.Host.Web;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Host;

/// <summary>The server: one for each data folder.</summary>
internal sealed class Server : IAsyncDisposable
{
    public const string UsualAddress = "http://127.0.0.1:5183";
    private readonly WebApplication web;
    private readonly IDisposable folder;
    private FirstQuestions? questions;

    private Server(WebApplication web, IDisposable folder) => (this.web, this.folder) = (web, folder);

    public IServiceProvider Services => web.Services;

    public IEnumerable<Endpoint> Endpoints => ((IEndpointRouteBuilder)web).DataSources.SelectMany(s => s.Endpoints);

    /// <summary>Where it is reached: the port that was really taken, when port 0 was asked for.</summary>
    public string Address => web.Urls.First();

    /// <summary>Serves until it is told to stop. Exit 0, or 1 with the reason in one line.</summary>
    public static async Task<int> Run(string[] args)
    {
        Server server;
        try
        {
            server = await Start(args);
        }
        catch (Exception fault) when (StartUp.Says(fault) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        await using (server)
        {
            Console.WriteLine(StartUp.Greeting(server.Address, server.Services));
            await server.web.WaitForShutdownAsync();
            return 0;
        }
    }

    /// <summary>Takes the data folder, fills in the demo if it is wanted, and listens.</summary>
    /// <param name="alter">What a test puts in place of the real thing: the clock.</param>
    public static async Task<Server> Start(string[] args, Action<WebApplicationBuilder>? alter = null)
    {
        var builder = Foundation.Lay(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // in Development too the files go out as the build compressed them: else a first visit costs three times as much as in service
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        if (!StartUp.NamesAnAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(UsualAddress);
        }

        // why a start failed is said in one line; what fails later is logged
        var listens = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => listens && level >= LogLevel.Warning);
        builder
            .Services.AddEdge(builder.Configuration)
            .AddApiDescription()
            .AddDemo()
            .AddOperation(builder.Configuration)
            .AddSingleton<FirstQuestions>()
            .AddSingleton<Readying>()
            .AddHostedService<WarmUp>()
            .AddHostedService<ComingBack>()
            .AddHostedService<Hourly>()
            .AddHostedService<EachMinute>()
            .AddHostedService<Reminding>()
            .AddHostedService(p => p.GetRequiredService<ImportRuns>())
            .AddOutboxWorker();
        alter?.Invoke(builder);
        var app = builder.Build();
        Server? server = null;
        try
        {
            var onServer = app.Services.GetRequiredService<StorageSettings>().Provider == DatabaseKind.PostgreSql;
            server = new Server(app, app.Services.GetRequiredService<DataFolder>().LockForServer(shared: onServer));
            server.Open();
            server.AskFirst();
            await server.EraseAgain();
            await app.Services.GetRequiredService<DemoData>().Fill(server.Endpoints);
            await app.StartAsync();
            listens = true;
            return server;
        }
        catch
        {
            await (server?.DisposeAsync() ?? app.DisposeAsync());
            throw;
        }
    }

    /// <summary>Stops listening, finishes what is being written, and only then lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (questions is not null)
        {
            await questions.Answered();
        }

        await web.DisposeAsync();
        folder.Dispose();
    }

    private void AskFirst()
    {
        questions = Services.GetRequiredService<FirstQuestions>();
        questions.Ask(web.Lifetime.ApplicationStopping);
    }

    /// <summary>Before anybody is served: a restored backup brings nobody back.</summary>
    private async Task EraseAgain()
    {
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ErasuresAnew>().Everywhere();
    }

    private void Open()
    {
        // makes the register of a new folder, and refuses a master key that is not the folder's, before anything else is written
        _ = web.Services.GetRequiredService<SystemRegister>();
        // so that settings that make no sense are said now
        _ = web.Services.GetServices<IHostedService>();
        web.UseEdge();
        web.MapHouse();
        web.MapGroup("").WithMetadata(new OpenToAllAttribute()).MapStaticAssets();
        web.MapRazorPages();
        web.MapHealth();
        web.MapApiDescription();
    }
}
