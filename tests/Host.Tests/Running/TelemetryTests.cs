using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Families;
using BarnetIMidten.Host.Tests.Processes;
using BarnetIMidten.Host.Tests.Trust;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>What the server says of itself helps whoever keeps it running, and tells of no family: with every log, metric and trace on.</summary>
public sealed class TelemetryTests
{
    private readonly Canaries canaries = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    [Fact]
    public async Task With_every_log_metric_and_trace_on_no_name_number_text_token_or_id_leaves_the_process()
    {
        await using var collector = await Collector.Start();
        using var product = new Product();
        await product.Done("municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01");
        var (lead, pedagogue, administrator) = (
            await product.Token("--municipality 0183 --role lead"),
            await product.Token($"--municipality 0183 --role pedagogue --name {canaries.Next()}"),
            await product.Token("--municipality 0183 --role administrator")
        );
        var server = product.Start(
            $"--urls http://127.0.0.1:0 --Demo=false --Logging:LogLevel:Default=Trace --Logging:LogLevel:Microsoft=Trace --Logging:LogLevel:System=Trace "
                + $"--Logging:Console:LogLevel:Default=Trace --Logging:Console:LogLevel:Microsoft.AspNetCore=Trace --Logging:Console:FormatterName=json "
                + $"--Logging:Console:FormatterOptions:IncludeScopes=true --Telemetry:Otlp:Endpoint={collector.Address} --Telemetry:MetricsEverySeconds=1"
        );
        await server.Greeting();
        using (var http = server.Client(lead))
        using (var hers = server.Client(pedagogue))
        using (var office = server.Client(administrator))
        {
            await canaries.Journey(http, hers);
            await canaries.Born(http);
            await canaries.Office(office);
            await canaries.Trusted(http, hers, office);
            await canaries.Asked(server.Address, office);
            await Wrongly(http);
            await Remember(http, "/api/v1/referrals?pageSize=200");
            await Remember(http, "/api/v1/courses?pageSize=200");
            await Remember(office, "/api/v1/users?pageSize=200");
            await BreakSeals(product, http);
        }

        var ended = await server.Terminate();
        Assert.Equal((0, ""), (ended.Exit, ended.Error));
        var (traces, metrics) = (collector.Of("/v1/traces"), collector.Of("/v1/metrics"));
        Assert.All(
            (string[])
                [
                    "RegisterReferral",
                    "POST /api/v1/referrals",
                    "GET /api/v1/referrals/{id}",
                    "http.response.status_code",
                    "barnet-i-midten",
                ],
            word => Assert.True(Holds(traces, word), $"no trace says {word}")
        );
        Assert.All(
            (string[])
                [
                    "bim.message.duration",
                    "bim.commit.duration",
                    "bim.writer.waiting",
                    "bim.municipalities.open",
                    "bim.outbox.waiting",
                    "bim.outbox.failed",
                    "http.server.request.duration",
                    "dotnet.gc.collections",
                ],
            word => Assert.True(Holds(metrics, word), $"no metric is {word}")
        );
        var log = ended.Output.Split('\n').Skip(1).ToList();
        Assert.Contains(log, line => line.Contains("RegisterReferral: ok", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("SealBrokenException", StringComparison.Ordinal));
        Assert.All(log, line => JsonDocument.Parse(line).Dispose());

        Assert.True(ids.Count > 8, $"only {ids.Count} ids are looked for");
        var said = Encoding.UTF8.GetBytes(ended.Output);
        foreach (var word in Sought([lead, pedagogue, administrator]))
        {
            Assert.False(Holds(said, word), $"the log says {word}: {log.Find(l => l.Contains(word, StringComparison.Ordinal))}");
            Assert.False(Holds(collector.All, word), $"the telemetry says {word}");
        }
    }

    [Fact]
    public async Task Nothing_is_sent_where_no_collector_is_named_and_one_that_is_no_address_is_refused()
    {
        using var product = new Product();
        var refused = await product.Run("--urls http://127.0.0.1:0 --Telemetry:Otlp:Endpoint=nonsense");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("Telemetry:Otlp:Endpoint must be an address", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>What goes wrong is logged more than what goes well.</summary>
    private async Task Wrongly(HttpClient http)
    {
        var broken = new StringContent(
            $$"""{"receivedOn": "{{canaries.Next()}}", "{{canaries.Next()}}": """,
            Encoding.UTF8,
            "application/json"
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/api/v1/referrals", broken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/api/v1/{canaries.Next()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/{canaries.Next()}?q={canaries.Next()}")).StatusCode);
        using var odd = new HttpRequestMessage(new HttpMethod("KANARIE001"), "/api/v1/me");
        odd.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        odd.Headers.Add("tracestate", "navn=Kanarie001");
        odd.Headers.Add("baggage", "navn=Kanarie001");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.SendAsync(odd)).StatusCode);
    }

    /// <summary>What does not open is a fault, and is logged with its words: in a list, of a case, of its course.</summary>
    private async Task BreakSeals(Product product, HttpClient http)
    {
        Tampering.Tamper(product.Folder, "0183", "UPDATE referral_referral SET people = zeroblob(length(people))");
        Assert.Equal(HttpStatusCode.InternalServerError, (await http.GetAsync("/api/v1/referrals")).StatusCode);
        foreach (var id in ids)
        {
            (await http.GetAsync($"/api/v1/referrals/{id}")).Dispose();
            (await http.GetAsync($"/api/v1/courses/{id}")).Dispose();
        }
    }

    private async Task Remember(HttpClient http, string list)
    {
        foreach (var item in (await http.GetFromJsonAsync<JsonElement>(list)).GetProperty("items").EnumerateArray())
        {
            ids.Add(item.GetProperty("id").GetString()!);
        }

        var first = ids.Last();
        (await http.GetAsync($"{list.Split('?')[0]}/{first}")).Dispose();
    }

    private IEnumerable<string> Sought(IEnumerable<string> tokens) =>
        tokens
            .Concat(ids)
            .Concat(ids.Select(id => Guid.Parse(id).ToString("D")))
            .Concat([Canaries.Cpr, Canaries.Cpr.Replace("-", "", StringComparison.Ordinal), "anarie", "ANARIE", "Prøve", "/svar/"]);

    private static bool Holds(ReadOnlySpan<byte> bytes, string word) => bytes.IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
}
