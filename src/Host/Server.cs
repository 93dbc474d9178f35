using BarnetIMidten.Host.Web;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Host;

/// <summary>The server: one for each data folder.</summary>
internal static class Server
{
    private const int LargestBody = 1024 * 1024;

    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddHouse().AddEdge(builder.Configuration);

        await using var app = builder.Build();
        IDisposable folder;
        try
        {
            folder = app.Services.GetRequiredService<DataFolder>().LockForServer();
            app.Services.GetRequiredService<SystemRegister>();
        }
        catch (InvalidOperationException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }

        using (folder)
        {
            app.UseEdge();
            app.MapHouse();
            app.MapStaticAssets().WithMetadata(new OpenToAllAttribute());
            app.MapRazorPages();
            app.MapHealth();
            await app.RunAsync();
            return 0;
        }
    }
}
