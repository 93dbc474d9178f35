using BarnetIMidten.Bare;

// no word: what "dotnet new web" makes. "page SIZE": a bare Razor page with a form. "commit FILE": a bare endpoint with group commit.
var builder = WebApplication.CreateBuilder(args);
if (args is ["page", ..])
{
    builder.Services.AddRazorPages();
}

var app = builder.Build();
switch (args)
{
    case ["page", ..]:
        app.MapRazorPages();
        break;
    case ["commit", var file, ..]:
        await using (var writer = new GroupCommit(file))
        {
            app.MapPost("/", async () => await writer.Insert());
            await app.RunAsync();
        }

        return;
    default:
        app.MapGet("/", () => "Hello World!");
        break;
}

await app.RunAsync();
