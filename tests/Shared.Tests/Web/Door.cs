using System.Security.Claims;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Tests.Toy;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Tests.Web;

/// <summary>The kernel's door on a real port, with the toy room behind it. <c>X-Role</c> stands for a sign-in.</summary>
public sealed class Door : IAsyncLifetime
{
    public const int LargestBody = 1024 * 1024;
    private readonly TempFolder folder = new();
    private readonly TestClock clock = new();
    private readonly UserIds users = new();
    private readonly WebApplication app;

    public Door()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Kernel.Settings(folder));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        Kernel.Compose(builder.Services, clock);
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseExceptionHandler(_ => { });
        app.UseRouting();
        app.Use(
            (http, next) =>
            {
                http.User = users.Of(http.Request.Headers["X-Role"].ToString());
                return next(http);
            }
        );
        app.UseGate();
        Map(app);
    }

    public HttpClient Client { get; } = new();

    public MunicipalityStore Store => app.Services.GetRequiredService<Municipalities>().Open(Kernel.Ishoej);

    public async ValueTask InitializeAsync()
    {
        app.Services.GetRequiredService<Municipalities>().Make(Kernel.Ishoej);
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    public Task<Answer> Post(string json, Role? role = Role.Lead, params IEnumerable<(string Name, string Value)> headers) =>
        Post(Encoding.UTF8.GetBytes(json), role, headers);

    public Task<Answer> Post(byte[] body, Role? role = Role.Lead, params IEnumerable<(string Name, string Value)> headers) =>
        Send(
            HttpMethod.Post,
            "/api/v1/notes",
            role,
            new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } },
            headers
        );

    public async Task<Answer> Send(
        HttpMethod method,
        string path,
        Role? role,
        HttpContent? body = null,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body };
        if (role is { } known)
        {
            request.Headers.Add("X-Role", known.ToString());
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return await Answer.Of(response);
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapPost(
                "/notes",
                (PutNote.Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new PutNote.Command(body), cancellation).Created(n => $"/api/v1/notes/{n.Id:N}")
            )
            .For<PutNote.Command>(StatusCodes.Status201Created);
        api.MapGet(
                "/notes/{id}",
                (Guid id, Dispatcher send, CancellationToken cancellation) => send.Send(new ReadNote.Query(id), cancellation).Ok()
            )
            .For<ReadNote.Query>();
        api.MapPost(
                "/notes/{id}/move",
                (Guid id, string shelf, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new MoveNote.Command(id, shelf), cancellation).Ok()
            )
            .For<MoveNote.Command>();
        api.MapGet("/undeclared", () => "open");
        api.MapGet("/open", (CallContext call) => call.Caller?.Name ?? "nobody").WithMetadata(new OpenToAllAttribute());
        api.MapGet("/broken", (HttpContext _) => throw new InvalidOperationException("secret")).WithMetadata(new AllowAttribute(Role.Lead));
        api.MapGet("/full", (HttpContext _) => throw new StorageUnavailableException(new IOException()))
            .WithMetadata(new AllowAttribute(Role.Lead));
        api.MapGet("/unreadable", (HttpContext _) => throw new SqliteException("disk I/O error", 10))
            .WithMetadata(new AllowAttribute(Role.Lead));
        api.MapGet("/busy", (HttpContext _) => throw new StorageUnavailableException(new SqliteException("database is locked", 5)))
            .WithMetadata(new AllowAttribute(Role.Lead));
        api.MapGet("/newer", (HttpContext _) => throw new DatabaseNewerException("29990101000000_Later"))
            .WithMetadata(new AllowAttribute(Role.Lead));
        app.MapGet("/side", () => "side").WithMetadata(new AllowAttribute(Role.Lead));
    }

    /// <summary>One user for each role.</summary>
    private sealed class UserIds
    {
        private readonly Dictionary<string, ClaimsPrincipal> principals = Enum.GetValues<Role>()
            .ToDictionary(r => r.ToString(), r => Kernel.Somebody(r).ToPrincipal("test"), StringComparer.Ordinal);

        public ClaimsPrincipal Of(string role) => principals.GetValueOrDefault(role) ?? new ClaimsPrincipal();
    }
}
