using BarnetIMidten.Bare;

// no word: what "dotnet new web" makes. "page --bytes SIZE": a bare Razor page with a form. "commit --file FILE" or "commit --server CONNECTION": a bare endpoint with
// group commit.
// "list --file FILE --rows N --bytes SIZE": a bare Razor page of 50 of so many rows, by the one indexed query.
var builder = WebApplication.CreateBuilder(args);
if (args is ["page" or "list", ..])
{
    builder.Services.AddRazorPages();
}

var app = builder.Build();
switch (args)
{
    case ["page", ..]:
        app.MapRazorPages();
        break;
    case ["list", ..]:
        CaseRows.Fill(builder.Configuration["file"]!, builder.Configuration.GetValue<int>("rows"));
        app.MapRazorPages();
        break;
    case ["commit", ..]:
        await using (
            var writer = new GroupCommit(
                builder.Configuration["server"] is { } server
                    ? RawInserts.OpenServer(server)
                    : RawInserts.OpenFile(builder.Configuration["file"]!)
            )
        )
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
