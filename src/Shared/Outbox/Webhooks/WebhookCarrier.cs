using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>Posts an event to a webhook, signed. It follows no redirect, reads no more of the answer than its status, and asks no address of the inside,
/// whatever the name has come to mean since it was registered.</summary>
internal sealed class WebhookCarrier : ICarrier, IDisposable
{
    private const int MostHeaders = 16;
    private const int UsualSeconds = 10;

    /// <summary>Whoever has taken a delivery must have said how it went before another takes it.</summary>
    private static readonly int MostSeconds = (int)(Delivery.Lease / 2).TotalSeconds;

    /// <summary>The name stands for nothing but addresses of the inside.</summary>
    private const SocketError Inside = SocketError.AccessDenied;
    private readonly HttpClient http;
    private readonly Municipalities municipalities;
    private readonly WebhookAddress address;
    private readonly TimeProvider clock;

    /// <param name="configuration"><c>Webhooks:Seconds</c>: so long a receiver is waited for.</param>
    /// <exception cref="InvalidOperationException">It makes no sense.</exception>
    public WebhookCarrier(Municipalities municipalities, WebhookAddress address, TimeProvider clock, IConfiguration configuration)
    {
        (this.municipalities, this.address, this.clock) = (municipalities, address, clock);
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                MaxResponseHeadersLength = MostHeaders,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
                PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                ConnectCallback = Connect,
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(configuration.Whole("Webhooks:Seconds", UsualSeconds, 1, MostSeconds)),
        };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("BarnetIMidten", "1"));
    }

    public DeliveryKind Kind => DeliveryKind.Webhook;

    public async Task<Carried> Carry(MunicipalityCode municipality, Parcel parcel, CancellationToken cancellation)
    {
        Target? target;
        try
        {
            target = await TargetOf(municipality, parcel.Webhook!.Value, cancellation);
        }
        catch (SealBrokenException)
        {
            // where it goes may come back with a copy, and then it is sent again
            return Carried.Never("webhook.unreadable");
        }

        if (target is null)
        {
            return Carried.Never("delivery.fault.webhook-gone");
        }

        if (address.FaultOf(target.Url.AbsoluteUri) is { } closed)
        {
            return Carried.Never(closed);
        }

        using var request = Request(parcel.Id, parcel.Content.Event!, target);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return status switch
            {
                >= 200 and < 300 => Carried.Arrived(status),
                >= 300 and < 400 => Carried.Later("delivery.fault.webhook-redirect", status),
                410 => Carried.Never("delivery.fault.webhook-no-more", status),
                _ => Carried.Later("delivery.fault.webhook-refused", status),
            };
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException is SocketException { SocketErrorCode: Inside } ? Carried.Never("webhook.address-private")
                : fault.HttpRequestError == HttpRequestError.SecureConnectionError ? Carried.Later("delivery.fault.webhook-tls")
                : Carried.Later("delivery.fault.webhook-unreachable");
        }
        catch (OperationCanceledException)
        {
            return Carried.Later("delivery.fault.too-slow");
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(DeliveryId id, WebhookEvent told, Target target)
    {
        var body = JsonSerializer.Serialize(told, KeptJson.Options);
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, target.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id.ToString());
        request.Headers.Add("webhook-timestamp", second.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(target.Secrets, id.ToString(), second, body));
        return request;
    }

    /// <summary>Where it is now, and by which secrets: both may have been changed since it was put.</summary>
    private async Task<Target?> TargetOf(MunicipalityCode municipality, WebhookId webhook, CancellationToken cancellation)
    {
        var store = municipalities.Open(municipality);
        await using var connection = store.OpenForReading();
        await using var select = connection
            .Sql("SELECT target, former_until FROM kernel_webhook WHERE id = @id")
            .With("@id", webhook.Value);
        await using var row = await select.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation))
        {
            return null;
        }

        var target = store.Vault.OpenJson<Target>((byte[])row.GetValue(0), "kernel_webhook", "target", webhook.ToString());
        return row.IsDBNull(1) || row.GetInt64(1) <= clock.GetUtcNow().ToUnixTimeMilliseconds() ? target with { Former = null } : target;
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (address.Open(found) is not { Length: > 0 } open)
        {
            throw new SocketException((int)(found.Length > 0 ? Inside : SocketError.HostNotFound));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
