using System.Net;
using System.Net.Sockets;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>How the real process starts, refuses to start, and stops.</summary>
public sealed class StartTests
{
    private const string AnyPort = "--urls http://127.0.0.1:0";

    [Fact]
    public async Task It_says_in_one_line_where_it_listens_and_is_ready_then()
    {
        using var product = new Product();
        var server = product.Start($"{AnyPort} --Demo=false", "Development");
        var address = await server.Address();
        Assert.Equal("127.0.0.1", address.Host);
        using var client = new HttpClient { BaseAddress = address };
        foreach (var path in (string[])["/health/live", "/health/ready"])
        {
            Assert.Equal(
                HttpStatusCode.OK,
                (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode
            );
        }

        var ended = await server.Terminate();
        Assert.Equal(0, ended.Code);
        Assert.Single(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(ended.Errors);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_and_one_after_the_first_is_not()
    {
        using var product = new Product();
        var first = product.Start(AnyPort);
        await first.Greeting();
        var second = await product.Run(AnyPort);
        AssertRefused(second, "Another server already serves");
        Assert.Equal(0, (await first.Terminate()).Code);
        var third = product.Start(AnyPort);
        await third.Greeting();
    }

    [Fact]
    public async Task Production_without_a_master_key_is_refused()
    {
        using var product = new Product();
        AssertRefused(await product.Run(AnyPort, masterKey: null), "Keys__Master must be 32 random bytes");
        AssertRefused(await product.Run(AnyPort, masterKey: "c2hvcnQ="), "Keys__Master must be 32 random bytes");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var product = new Product();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        AssertRefused(await product.Run($"--urls http://127.0.0.1:{port}"), "address already in use");
    }

    [Theory]
    [InlineData("--urls nonsense", "nonsense")]
    [InlineData("--urls http://127.0.0.1:0 --Proxies:0=nonsense", "Proxies: 'nonsense'")]
    [InlineData("--urls http://127.0.0.1:0 --Demo=perhaps", "Demo")]
    [InlineData("--urls http://127.0.0.1:0 --Demo=true", "refused in Production")]
    public async Task A_setting_that_makes_no_sense_is_said(string settings, string reason)
    {
        using var product = new Product();
        AssertRefused(await product.Run(settings), reason);
    }

    [Fact]
    public async Task Another_master_key_than_the_folder_was_made_with_is_refused_by_the_command_line()
    {
        using var product = new Product();
        Assert.Equal(0, (await product.Run("municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01")).Code);
        var ended = await product.Run("token --municipality 0183 --role lead", masterKey: "IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=");
        AssertRefused(ended, "Keys__Master is not the key");
    }

    /// <summary>Exit 1 and one line, not a stack trace.</summary>
    private static void AssertRefused(Ended ended, string reason)
    {
        Assert.Equal(1, ended.Code);
        Assert.Contains(reason, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
        Assert.Single(ended.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
