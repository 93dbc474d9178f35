using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>What another system heard.</summary>
internal sealed record Heard(string Path, string Body, string Id, string Second, string Signature)
{
    /// <summary>As a receiver verifies it, by the words of the secret that it was given.</summary>
    public bool IsSignedBy(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Second}.{Body}")));
        return Signature.Split(' ').Contains($"v1,{expected}", StringComparer.Ordinal);
    }
}

/// <summary>Another system that listens on a free port of this machine.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly WebApplication app;
    private readonly Channel<Heard> heard = Channel.CreateUnbounded<Heard>();

    private Listening(WebApplication app) => this.app = app;

    /// <summary>How it answers from now on.</summary>
    public Func<HttpContext, Task> Answers { get; set; } = With(204);

    public string Url => $"{app.Urls.First()}/besked";

    public bool IsQuiet => heard.Reader.Count == 0;

    public static Func<HttpContext, Task> With(int status) =>
        http =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    public static async Task<Listening> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        var listening = new Listening(web);
        web.Run(listening.Hear);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return listening;
    }

    public Task<Heard> Next() => heard.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public ValueTask<Heard> Next(CancellationToken cancellation) => heard.Reader.ReadAsync(cancellation);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Hear(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers;
        heard.Writer.TryWrite(
            new Heard(
                http.Request.Path,
                body,
                headers["webhook-id"].ToString(),
                headers["webhook-timestamp"].ToString(),
                headers["webhook-signature"].ToString()
            )
        );
        await Answers(http);
    }
}
