using BarnetIMidten.Bare;

// no word: what "dotnet new web" makes. "page --bytes SIZE": a bare Razor page with a form. "commit --file FILE": a bare endpoint with group commit.
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
    case ["commit", ..]:
        await using (var writer = new GroupCommit(builder.Configuration["file"]!))
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
