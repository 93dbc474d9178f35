using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>The verbs, as a municipality's operator types them.</summary>
public sealed partial class CommandLineTests(CommandLineTests.Opened opened) : IClassFixture<CommandLineTests.Opened>
{
    private const string Add = "municipality add --code 0183 --programme tois-2018 --from 2018-01-01";

    [Fact]
    public async Task A_municipality_a_token_and_an_import_work_beside_a_running_server()
    {
        using var product = new Product();
        var server = product.Start("--urls http://127.0.0.1:0");
        using var client = await Client(server);
        Assert.Equal(0, (await product.Run(Add)).Exit);
        var again = await product.Run(Add);
        Assert.Equal((1, "Municipality 0183 exists"), (again.Exit, again.Error));

        var administrator = await Token(product, "administrator");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", administrator);
        (
            await client.Post(
                "/programme/versions",
                new
                {
                    @base = "ishoej-0-6",
                    effectiveFrom = "2021-04-01",
                    note = "Barnet i Midten",
                }
            )
        ).Expect(System.Net.HttpStatusCode.Created);
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "ishoej-history.csv");
        var rehearsed = await product.Run($"import --municipality 0183 --file \"{file}\" --dry-run");
        Assert.Contains("imported 66", rehearsed.Output, StringComparison.Ordinal);
        var imported = await product.Run($"import --municipality 0183 --file \"{file}\"");
        Assert.Equal(0, imported.Exit);
        Assert.Contains("rows 66, imported 66, already present 0", imported.Output, StringComparison.Ordinal);
        Assert.Contains("66/66", imported.Error, StringComparison.Ordinal);

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(product, "lead"));
        Assert.Equal(66, (await client.Fetch("/courses"))["total"].GetInt32());

        var verified = await product.Run("audit verify --municipality 0183");
        Assert.Equal(0, verified.Exit);
        var head = verified.Output.Trim().Split('\n')[^1];
        Assert.Matches(Head(), head);
        Assert.Equal(0, (await product.Run($"audit verify --municipality 0183 --head {head}")).Exit);
        var last = long.Parse(head.Split(':')[0], CultureInfo.InvariantCulture);
        var another = await product.Run($"audit verify --municipality 0183 --head {last}:{new string('0', 64)}");
        Assert.Equal(1, another.Exit);
        Assert.Contains($"broken at entry {last}: {last - 1} entries before it verify", another.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_a_named_user_is_hers_and_without_a_name_each_is_somebody_new()
    {
        using var product = new Product();
        Assert.Equal(0, (await product.Run(Add)).Exit);
        var server = product.Start("--urls http://127.0.0.1:0");
        using var client = await Client(server);
        var users = new List<string>();
        foreach (var more in (string[])["--name \"Hanne Demo\"", "--name \"Hanne Demo\"", "", ""])
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(product, $"lead {more}"));
            users.Add((await client.Fetch("/me"))["userId"].GetString()!);
        }

        Assert.Equal(users[0], users[1]);
        Assert.Equal(3, users.Distinct().Count());
    }

    [Theory]
    [InlineData("token --municipality 0259 --role lead", "Municipality 0259 is not opened here")]
    [InlineData("token --municipality 0183 --role king", "--role must be one of")]
    [InlineData("token --municipality 0183 --role system", "--role must be one of")]
    [InlineData("token --municipality 0183 --role pedagogue,lead", "--role must be one of")]
    [InlineData("token --municipality 183 --role lead", "--municipality must be the four digits")]
    [InlineData("token --municipality 0183", "--role is missing")]
    [InlineData("token --municipality 0183 --role lead --nmae Hanne", "--nmae")]
    [InlineData("municipality add --code 0999 --programme ishoej-0-6 --from 2021-04-01", "none of the 98")]
    [InlineData("municipality add --code 0259 --programme nonsense --from 2021-04-01", "'nonsense' is no base programme. Known: ")]
    [InlineData("municipality add --code 0259 --programme ishoej-0-6 --from 2021-02-30", "--from must be a day")]
    [InlineData("import --municipality 0183 --file nowhere.csv", "There is no file nowhere.csv")]
    [InlineData("import --municipality 0183 --file nowhere.csv --dry-run=perhaps", "--dry-run is true or false")]
    [InlineData("audit verify --municipality 0183 --head x", "--head must be SEQUENCE:HASH")]
    [InlineData("sing", "'sing' is not known")]
    [InlineData("--Storage:Directory=elsewhere sing", "'sing' is not known")]
    [InlineData("--dry-run sing", "'sing' is not known")]
    [InlineData("-h", "'-h' is not known")]
    [InlineData("token --municipality 0183 --role lead again", "'token again' is not known")]
    public async Task What_cannot_be_done_is_said_in_a_line_with_exit_1(string words, string reason)
    {
        var ended = await opened.Product.Run(words);
        Assert.Equal(1, ended.Exit);
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
        Assert.DoesNotMatch("[æøåÆØÅ]", ended.Error);
    }

    [Fact]
    public async Task A_wrong_row_is_said_in_one_language()
    {
        var file = Path.Combine(opened.Product.Folder, "wrong.csv");
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Data", "ishoej-history.csv"));
        await File.WriteAllLinesAsync(file, [lines[0], lines[1].Replace("2014-02-17", "2014-02-30", StringComparison.Ordinal)]);
        var ended = await opened.Product.Run($"import --municipality 0183 --file \"{file}\"");
        Assert.Equal(1, ended.Exit);
        Assert.Contains("row 2, birthDate: field.unreadable: Cannot be read", ended.Error, StringComparison.Ordinal);
        Assert.Contains("import.rows: Nothing was brought in", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_whose_programme_is_not_known_leaves_no_database()
    {
        using var product = new Product();
        Assert.Equal(1, (await product.Run("municipality add --code 0259 --programme nope --from 2021-04-01")).Exit);
        Assert.False(File.Exists(Path.Combine(product.Folder, "0259.db")));
    }

    [Theory]
    [InlineData("--Logging:LogLevel:Default=Error token --municipality 0183 --role lead")]
    [InlineData("--Logging:LogLevel:Default Error --municipality 0183 token --role lead")]
    public async Task Options_may_stand_before_the_verb(string words)
    {
        var ended = await opened.Product.Run(words);
        Assert.Equal((0, ""), (ended.Exit, ended.Error));
        Assert.Single(ended.Output.Split('\n'));
    }

    /// <summary>As <c>dotnet run --project src/Host -- VERB</c> does, by its launch settings.</summary>
    [Theory]
    [InlineData("token --municipality 0183 --role lead")]
    [InlineData("audit verify --municipality 0183")]
    public async Task A_verb_runs_in_Development_too(string words)
    {
        var ended = await opened.Product.Run(words, "Development");
        Assert.Equal((0, ""), (ended.Exit, ended.Error));
    }

    /// <summary>A data folder with one municipality.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        internal Product Product { get; } = new();

        public async ValueTask InitializeAsync() => Assert.Equal(0, (await Product.Run(Add)).Exit);

        public ValueTask DisposeAsync()
        {
            Product.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private static Task<string> Token(Product product, string role) => product.Token($"--municipality 0183 --role {role}");

    private static async Task<HttpClient> Client(HostProcess server)
    {
        await server.Greeting();
        return new HttpClient { BaseAddress = server.Address };
    }

    [GeneratedRegex("^[0-9]+:[0-9a-f]{64}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();
}
