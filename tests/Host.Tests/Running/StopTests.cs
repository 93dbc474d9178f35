using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BarnetIMidten.Host.Operation;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>Told to stop, the server ends what is under way, begins nothing new, and is gone within the time it is given.</summary>
public sealed class StopTests(StopTests.Opened opened) : IClassFixture<StopTests.Opened>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_under_way_is_finished_and_kept_and_what_is_new_is_asked_to_come_again()
    {
        var (product, token) = (opened.Product, opened.Token);
        var server = product.Start("--urls http://127.0.0.1:0 --Demo=false --Stop:PauseSeconds=2");
        await server.Greeting();
        using var lead = server.Client(token);
        using var other = server.Client(token);
        Assert.Equal(HttpStatusCode.OK, (await lead.GetAsync("/api/v1/programme")).StatusCode);
        var body = new Slow(JsonSerializer.SerializeToUtf8Bytes(A.Referral(), JsonSerializerOptions.Web));
        var underWay = lead.PostAsync("/api/v1/referrals", body);
        await body.HasBegun;

        var started = Stopwatch.GetTimestamp();
        var ending = server.Terminate();
        await Until(async () => (await other.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/health/live")).StatusCode);
        using var refused = await other.GetAsync("/api/v1/programme");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("request.stopping", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await other.GetAsync("/log-ind");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("Serveren er ved at lukke ned", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        body.GoOn();
        using var finished = await underWay;
        Assert.Equal(HttpStatusCode.Created, finished.StatusCode);
        var ended = await ending;
        Assert.Equal((0, ""), (ended.Exit, ended.Error));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);

        using var again = await HostProcess.Serve(product.Folder);
        using var reader = again.Client(token);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(finished.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_end_is_not_waited_for_beyond_the_time_that_is_given()
    {
        var (product, token) = (opened.Product, opened.Token);
        var server = product.Start("--urls http://127.0.0.1:0 --Demo=false --Stop:FinishSeconds=1");
        await server.Greeting();
        using var lead = server.Client(token);
        var body = new Slow(JsonSerializer.SerializeToUtf8Bytes(A.Referral(), JsonSerializerOptions.Web));
        var underWay = lead.PostAsync("/api/v1/referrals", body);
        await body.HasBegun;
        var started = Stopwatch.GetTimestamp();
        await server.Terminate();
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        body.GoOn();
        Assert.False(await WasKept(underWay));
        Assert.Equal(0, (await product.Run("audit verify --municipality 0183")).Exit);
    }

    /// <summary>The line may be cut, or she is told that it failed: either is honest.</summary>
    private static async Task<bool> WasKept(Task<HttpResponseMessage> asked)
    {
        try
        {
            using var answer = await asked;
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("PauseSeconds", "-1")]
    [InlineData("FinishSeconds", "-1")]
    [InlineData("FinishSeconds", "")]
    public void A_time_that_is_none_is_refused(string name, string written)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Stop:{name}", written)]).Build();
        var refused = Assert.Throws<InvalidOperationException>(() => Stopping.InAll(settings));
        Assert.Contains($"Stop:{name} must be a whole number", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_start_with_such_a_time()
    {
        var refused = await opened.Product.Run("--urls http://127.0.0.1:0 --Stop:FinishSeconds=-1");
        Assert.Equal(1, refused.Exit);
        Assert.Contains("Stop:FinishSeconds must be a whole number", refused.Error, StringComparison.Ordinal);
    }

    /// <summary>It is told when its file is there, and has lost when it was done before it heard: then it is tried again.</summary>
    [Fact]
    public async Task A_backup_that_is_told_to_stop_leaves_no_file_and_one_that_is_not_is_taken()
    {
        await using var house = await Testing.House.WithMunicipality("ishoej-0-6");
        var backups = house.Services.GetRequiredService<Backups>();
        var wasStopped = false;
        for (var n = 0; !wasStopped; n++)
        {
            Assert.True(n < 100, "it was never stopped while it was being taken");
            var file = Path.Combine(house.Folder, $"{n}.backup");
            using var stopping = new CancellationTokenSource();
            var taking = Task.Run(() => backups.Take(house.Municipality, file, stopping.Token), CancellationToken.None);
            var began = SpinWait.SpinUntil(() => File.Exists($"{file}.part") || taking.IsCompleted, Patience) && !taking.IsCompleted;
            await stopping.CancelAsync();
            try
            {
                await taking;
                Assert.True(File.Exists(file));
            }
            catch (OperationCanceledException)
            {
                wasStopped = began;
                Assert.False(File.Exists(file));
            }

            Assert.Empty(Directory.GetFiles(house.Folder, "*.part*"));
        }

        var whole = Path.Combine(house.Folder, "whole.backup");
        await backups.Take(house.Municipality, whole, CancellationToken.None);
        Assert.True(File.Exists(whole));
        Assert.Empty(Directory.GetFiles(house.Folder, "*.part*"));
    }

    private static async Task Until(Func<Task<bool>> happened)
    {
        for (var tries = 0; !await happened(); tries++)
        {
            Assert.True(tries < 400, "it never did");
            await Task.Delay(10);
        }
    }

    /// <summary>A body of which the first half is sent at once, and the rest when it is told.</summary>
    private sealed class Slow : HttpContent
    {
        private readonly byte[] body;
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Slow(byte[] body)
        {
            this.body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public Task HasBegun => begun.Task;

        public void GoOn() => goesOn.TrySetResult();

        protected override async Task SerializeToStreamAsync(System.IO.Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, body.Length / 2));
            await stream.FlushAsync();
            await Task.Delay(300);
            begun.TrySetResult();
            await goesOn.Task;
            await stream.WriteAsync(body.AsMemory(body.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }

    /// <summary>A data folder with one municipality; each server on it ends before the next begins.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        public Product Product { get; } = new();

        /// <summary>A lead's.</summary>
        public string Token { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            await Product.Done("municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01");
            Token = await Product.Token("--municipality 0183 --role lead");
        }

        public ValueTask DisposeAsync()
        {
            Product.Dispose();
            return default;
        }
    }
}
