using System.Net;
using BarnetIMidten.Host.Tests.CaseFile;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>An import is one turn: killed in its midst nothing of it is kept, and whoever sends it again has every row once.</summary>
public sealed class ImportKillTests
{
    private const int Kills = 5;
    private const int Rows = 66;
    private static readonly (string, string) Key = ("Idempotency-Key", "historien");

    [Fact]
    [Trait("Category", "Long")]
    public async Task Killed_while_it_imports_it_keeps_all_rows_or_none_and_sent_again_each_once()
    {
        using var product = new Product();
        await product.Done("municipality add --code 0183 --programme tois-2018 --from 2018-01-01");
        var (token, leads) = (
            await product.Token("--municipality 0183 --role administrator"),
            await product.Token("--municipality 0183 --role lead")
        );
        using (var server = await HostProcess.Serve(product.Folder))
        {
            using var office = server.Client(token);
            var version = new
            {
                @base = "ishoej-0-6",
                effectiveFrom = "2021-04-01",
                note = "Barnet i Midten",
            };
            (await office.Post("/programme/versions", version)).Expect(HttpStatusCode.Created);
        }

        var (random, isDone, met) = (new Random(8), false, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await HostProcess.Serve(product.Folder);
            using var office = server.Client(token);
            var kept = await Courses(server.Client(leads));
            Assert.True(kept == Rows || (kept == 0 && !isDone), $"{kept} of {Rows} rows are kept");
            var import = IsImported(office);
            await Task.Delay(random.Next(200, 2500));
            server.Kill();
            var answered = await import;
            (isDone, met) = (isDone || answered, met + (answered ? 0 : 1));
        }

        Assert.NotEqual(0, met);
        using var last = await HostProcess.Serve(product.Folder);
        using var again = last.Client(token);
        Assert.True(await IsImported(again));
        Assert.Equal(Rows, await Courses(last.Client(leads)));
        await product.Done("audit verify --municipality 0183");
        await product.Done("sums verify --municipality 0183");
    }

    /// <summary>False where nobody answered.</summary>
    private static async Task<bool> IsImported(HttpClient office)
    {
        try
        {
            (await office.Call(HttpMethod.Post, "/imports/courses", Calls.Csv(History.Whole), Key)).Expect(HttpStatusCode.OK);
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static async Task<int> Courses(HttpClient lead)
    {
        using (lead)
        {
            return (await lead.Fetch("/courses")).Expect(HttpStatusCode.OK)["total"].GetInt32();
        }
    }
}
