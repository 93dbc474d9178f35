using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 18: keys rotate without a pause. The verb works in a process of its own beside a server that never stops.</summary>
public sealed class KeyRotationTests
{
    private const int Readers = 4;
    private const string Rotate = "keys rotate --municipality 0259";

    [Fact]
    public Task While_the_keys_rotate_no_read_fails_and_no_change() => NothingFails(reads: 500);

    [Fact]
    [Trait("Category", "Long")]
    public Task While_the_keys_rotate_not_one_of_ten_thousand_reads_fails() => NothingFails(reads: 10_000);

    [Fact]
    public async Task A_rotation_that_is_killed_is_ended_by_the_next_and_the_case_is_whole()
    {
        using var product = new Product();
        await Filled(product);
        for (var delay = 700; delay < 2000; delay += 250)
        {
            var killed = product.Start(Rotate);
            await Task.Delay(delay);
            killed.Kill();
        }

        var ended = await product.Run(Rotate);
        Assert.True(ended.Exit == 0, ended.Error);
        Assert.Contains("kept no key", ended.Output, StringComparison.Ordinal);
        using var server = await HostProcess.Serve(product.Folder);
        using var http = server.Client(await product.Token("--municipality 0259 --role lead"));
        foreach (var id in await Ids(http))
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync($"/api/v1/referrals/{id}")).StatusCode);
        }

        Assert.Equal(0, (await product.Run("audit verify --municipality 0259")).Exit);
    }

    [Fact]
    public async Task Keys_of_a_municipality_that_is_not_here_are_not_rotated_and_the_reason_is_said()
    {
        using var product = new Product();
        var ended = await product.Run("keys rotate --municipality 0183");
        Assert.Equal(1, ended.Exit);
        Assert.Contains("0183 is not opened here", ended.Error, StringComparison.Ordinal);
    }

    private static async Task NothingFails(int reads)
    {
        using var product = new Product();
        await Filled(product);
        using var server = await HostProcess.Serve(product.Folder);
        using var http = server.Client(await product.Token("--municipality 0259 --role lead"));
        var ids = await Ids(http);
        var (read, rotations, failed, done) = (0, 0, new List<string>(), false);
        var readers = Enumerable.Range(0, Readers).Select(Read).Append(Write()).ToArray();
        while (Volatile.Read(ref read) < reads)
        {
            var ended = await product.Run(Rotate);
            Assert.True(ended.Exit == 0, ended.Error);
            rotations++;
        }

        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);
        Assert.Empty(failed);
        Assert.True(rotations > 0 && read >= reads);
        Assert.Equal(0, (await product.Run("audit verify --municipality 0259")).Exit);

        async Task Read(int reader)
        {
            for (var n = reader; !Volatile.Read(ref done); n++)
            {
                await Call(() => http.GetAsync(n % 10 == 0 ? "/api/v1/referrals?q=Prøve" : $"/api/v1/referrals/{ids[n % ids.Count]}"));
                Interlocked.Increment(ref read);
            }
        }

        async Task Write()
        {
            for (var n = 0; !Volatile.Read(ref done); n++)
            {
                await Call(() => http.PostAsJsonAsync("/api/v1/referrals", A.Referral(lastName: $"Under {n}")));
                await Task.Delay(20);
            }
        }

        async Task Call(Func<Task<HttpResponseMessage>> call)
        {
            using var answer = await call();
            if (!answer.IsSuccessStatusCode)
            {
                lock (failed)
                {
                    failed.Add($"{(int)answer.StatusCode} {answer.RequestMessage?.RequestUri?.AbsolutePath}");
                }
            }
        }
    }

    /// <summary>The cases of the history file: some hundreds of sealed values.</summary>
    private static async Task Filled(Product product)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "ishoej-history.csv");
        foreach (
            var line in (string[])
                ["municipality add --code 0259 --programme ishoej-0-6 --from 2018-01-01", $"import --municipality 0259 --file \"{file}\""]
        )
        {
            var ended = await product.Run(line);
            Assert.True(ended.Exit == 0, ended.Error);
        }
    }

    private static async Task<IReadOnlyList<string>> Ids(HttpClient http) =>
        [
            .. (await http.GetFromJsonAsync<JsonElement>("/api/v1/referrals?pageSize=200"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(r => r.GetProperty("id").GetString()!),
        ];
}
