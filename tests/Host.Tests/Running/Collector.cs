using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>A collector of OTLP by HTTP: takes whatever comes, and keeps the bytes by where they were sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> got = new();

    private Collector(WebApplication web) => this.web = web;

    public string Address => web.Urls.First();

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.web.Run(collector.Take);
        await collector.web.StartAsync();
        return collector;
    }

    /// <summary>All that was sent to an address, one after the other.</summary>
    public byte[] Of(string path) => [.. got.Where(g => g.Path == path).SelectMany(g => g.Body)];

    public byte[] All => [.. got.SelectMany(g => g.Body)];

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        got.Enqueue((http.Request.Path.Value ?? "", body.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }
}
