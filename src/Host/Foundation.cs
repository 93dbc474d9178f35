using System.Reflection;
using BarnetIMidten.Host.Operation;

namespace BarnetIMidten.Host;

/// <summary>What the server, the command line and the tests stand on: where the program lies, and a log that does not repeat what was asked.</summary>
internal static class Foundation
{
    private static readonly string Home = AppContext.BaseDirectory;

    /// <summary>Published, the program brings its pictures and settings with it, from whichever directory it is started.</summary>
    private static readonly bool IsPublished = Directory.Exists(Path.Combine(Home, "wwwroot"));

    /// <summary>Settings are read at the start: the framework would watch their files by watching every folder below the one that the program is started in.</summary>
    private const string NothingWatched = "--hostBuilder:reloadConfigOnChange=false";

    public static WebApplicationBuilder Lay(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = [NothingWatched, .. args],
                ApplicationName = Assembly.GetExecutingAssembly().GetName().Name,
                ContentRootPath = IsPublished ? Home : null,
            }
        );
        builder.Services.KeepLogQuiet();
        builder.Services.AddHouse();
        return builder;
    }
}
