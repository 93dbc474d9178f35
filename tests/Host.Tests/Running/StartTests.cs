using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>How the real process starts, refuses to start, and stops.</summary>
public sealed class StartTests(CommandLineTests.Opened opened) : IClassFixture<CommandLineTests.Opened>
{
    private const string AnyPort = "--urls http://127.0.0.1:0";
    private const string Another = "IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";

    [Fact]
    public async Task It_says_in_one_line_where_it_listens_and_is_ready_then()
    {
        using var product = new Product();
        var server = product.Start($"{AnyPort} --Demo=false", "Development");
        await server.Greeting();
        var address = server.Address;
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
        Assert.Equal(0, ended.Exit);
        Assert.Single(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(ended.Error);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_and_one_after_the_first_is_not()
    {
        using var product = new Product();
        var first = product.Start(AnyPort);
        await first.Greeting();
        var second = await product.Run(AnyPort);
        AssertRefused(second, "Another server already serves");
        Assert.Equal(0, (await first.Terminate()).Exit);
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

    /// <summary>As systemd and containers hand it over.</summary>
    [Fact]
    public async Task The_master_key_may_lie_in_a_file_of_its_own()
    {
        var product = opened.Product;
        var key = Path.GetTempFileName();
        await File.WriteAllTextAsync(key, HostProcess.MasterKey + "\n");
        Assert.Equal(0, (await product.Run($"audit verify --municipality 0183 --Keys:MasterFile={key}", masterKey: null)).Exit);
        await File.WriteAllTextAsync(key, Another);
        AssertRefused(await product.Run($"{AnyPort} --Keys:MasterFile={key}", masterKey: null), "Keys__Master is not the key that");
        File.Delete(key);
        AssertRefused(await product.Run($"{AnyPort} --Keys:MasterFile={key}", masterKey: null), "Keys__MasterFile cannot be read");
    }

    /// <summary>As on a disk that is full but for what is kept for the log of use; quite full disks are in <see cref="Storms.FullDiskTests"/>.</summary>
    [Fact]
    public async Task With_less_left_on_the_disk_than_is_kept_for_the_log_nothing_new_is_written_and_what_is_there_can_be_looked_at()
    {
        var product = opened.Product;
        AssertRefused(await product.Run($"{AnyPort} --Storage:KeepFreeMegabytes=many"), "Storage:KeepFreeMegabytes must be a whole number");
        var token = await product.Token("--municipality 0183 --role lead");
        using var server = await HostProcess.Serve(product.Folder, settings: "--Storage:KeepFreeMegabytes=2000000000");
        using var lead = server.Client(token);
        Assert.Equal("503 storage.unavailable", (await lead.Post("/referrals", A.Referral())).Said);
        (await lead.Fetch("/referrals")).Expect(HttpStatusCode.OK);
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

    [Fact]
    public async Task Whether_it_can_serve_is_asked_where_it_listens_and_for_a_name_that_it_answers_to_wherever_that_is_written()
    {
        using var product = new Product();
        Directory.CreateDirectory(product.Folder);
        await File.WriteAllTextAsync(Path.Combine(product.Folder, "appsettings.json"), """{"AllowedHosts": "barnet.example.dk"}""");
        var written = new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_CONTENTROOT"] = product.Folder };
        using var server = HostProcess.Start(product.Folder, ["--urls", HostProcess.AnyPort, "--Demo=false"], variables: written);
        await server.Greeting();
        written["ASPNETCORE_URLS"] = $"http://+:{server.Address.Port}";
        using var asked = HostProcess.Start(product.Folder, ["health", "--wait", "10"], variables: written);
        var can = await asked.End();
        Assert.Equal((0, ""), (can.Exit, can.Error));
        written["ASPNETCORE_URLS"] = "http://127.0.0.1:1";
        using var elsewhere = HostProcess.Start(product.Folder, ["health"], variables: written);
        Assert.Equal(1, (await elsewhere.End()).Exit);
    }

    [Theory]
    [InlineData("--urls nonsense", "nonsense")]
    [InlineData("--urls http://127.0.0.1:0 --Proxies:0=nonsense", "Proxies: 'nonsense'")]
    [InlineData(
        "--urls http://127.0.0.1:0 --Mail:Server=smtp.example.dk --Mail:From=a@example.dk",
        "Mail:Server is set, so PublicAddress must be"
    )]
    [InlineData("--urls http://127.0.0.1:0 --PublicAddress=barnet.kommune.dk", "PublicAddress: 'barnet.kommune.dk' is no address")]
    [InlineData("--urls http://127.0.0.1:0 --PublicAddress=https://barnet.kommune.dk/?a=1", "PublicAddress: ")]
    [InlineData("--urls http://127.0.0.1:0 --Webhooks:Seconds=0", "Webhooks:Seconds must be a whole number")]
    [InlineData("--urls http://127.0.0.1:0 --Webhooks:Seconds=30", "Webhooks:Seconds must be less than Stop:FinishSeconds (30)")]
    [InlineData("--urls http://127.0.0.1:0 --Duties:0183:DaysToDecide=0", "Duties:0183: a limit is zero")]
    [InlineData("--urls http://127.0.0.1:0 --SelfReferral:SendingsPerDay=0", "SelfReferral: a limit is zero")]
    [InlineData("--urls http://127.0.0.1:0 --Limits:FailedTokens:Most=0", "Limits: a limit or its window is zero")]
    [InlineData("--urls http://127.0.0.1:0 --Demo=perhaps", "Demo")]
    [InlineData("--urls http://127.0.0.1:0 --Demo=true", "refused in Production")]
    public async Task A_setting_that_makes_no_sense_is_said(string settings, string reason)
    {
        using var product = new Product();
        AssertRefused(await product.Run(settings), reason);
    }

    [Theory]
    [InlineData("--urls http://127.0.0.1:0")]
    [InlineData("token --municipality 0183 --role lead")]
    [InlineData("municipality add --code 0259 --programme ishoej-0-6 --from 2021-04-01")]
    [InlineData("audit verify --municipality 0183")]
    public async Task Another_master_key_than_the_folder_was_made_with_is_refused_before_anything_is_written(string line)
    {
        var product = opened.Product;
        var before = Content(product.Folder);
        AssertRefused(await product.Run(line, masterKey: Another), "Keys__Master is not the key that");
        Assert.Equal(before, Content(product.Folder));
        Assert.Equal(0, (await product.Run("token --municipality 0183 --role lead")).Exit);
    }

    [Fact]
    public async Task A_folder_from_before_there_was_a_check_is_judged_by_its_municipalities_and_then_has_one()
    {
        using var product = new Product();
        Assert.Equal(0, (await product.Run("municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01")).Exit);
        Forget(product.Folder);
        AssertRefused(await product.Run(AnyPort, masterKey: Another), "Keys__Master is not the key that");
        Assert.Equal(0, (await product.Run("audit verify --municipality 0183")).Exit);
        File.Delete(Path.Combine(product.Folder, "0183.db"));
        AssertRefused(await product.Run(AnyPort, masterKey: Another), "Keys__Master is not the key that");
    }

    [Fact]
    public async Task Production_does_not_serve_a_folder_that_the_demo_was_filled_into()
    {
        using var product = new Product();
        var demo = product.Start($"{AnyPort} --Demo=true", "Staging");
        await demo.Greeting();
        await demo.Terminate();
        AssertRefused(await product.Run(AnyPort), "holds the demo of 0183");
    }

    /// <summary>Every file but the locks, with a digest of what it holds.</summary>
    private static List<string> Content(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
                .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>As the folder was when the check was not yet thought of.</summary>
    private static void Forget(string folder)
    {
        using var system = new SqliteConnection($"Data Source={Path.Combine(folder, "system.db")};Pooling=False");
        system.Open();
        using var drop = system.CreateCommand();
        drop.CommandText = "DROP TABLE system_key_check; DELETE FROM system__migrations WHERE MigrationId LIKE '%MasterKeyCheck'";
        drop.ExecuteNonQuery();
    }

    /// <summary>Exit 1 and one line, not a stack trace.</summary>
    private static void AssertRefused(Ended ended, string reason)
    {
        Assert.Equal(1, ended.Exit);
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error + ended.Output, StringComparison.Ordinal);
        Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
